package org.meguri.learn.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed can be read by people, by programs and by cameras. */
class CertificatePdfTest {

    private static final String ADDRESS = "http://meguri.example.lg.jp/verify/7KQ2M9XWPA4TBV6CZ8DH";

    @Test
    void theNameIsReadWithItsRareLetters() throws Exception {
        try (PDDocument printed = Loader.loadPDF(print("𠮷野 髙子", true))) {
            String text = new PDFTextStripper().getText(printed);
            assertThat(text)
                    .contains("𠮷野 髙子")
                    .contains("修了証")
                    .contains("生成AIのきほん")
                    .contains("令和8年6月12日")
                    .contains("令和8年度")
                    .contains("第12号")
                    .contains("青葉野市")
                    .doesNotContain("〓");
            assertThat(printed.getDocumentInformation().getTitle()).isEqualTo("修了証");
            assertThat(printed.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
            assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(printed.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void aLetterThatTheTypefaceLacksIsMarkedAndSaid() throws Exception {
        try (PDDocument printed = Loader.loadPDF(print("田\uD869\uDF00中", false))) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("田〓中")
                    .contains("〓は、この書体にない文字です。")
                    .contains("2026年6月12日");
        }
    }

    @Test
    void theQrCodeLeadsToThePageThatVerifies() throws Exception {
        try (PDDocument printed = Loader.loadPDF(print("佐藤 花子", true))) {
            BufferedImage page = new PDFRenderer(printed).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo(ADDRESS);
        }
    }

    private static byte[] print(String name, boolean era) {
        return new CertificatePdf(new Letters(), new Settings(era))
                .print(new Sheet(false, 2026, 12, name, "生成AIのきほん", LocalDate.of(2026, 6, 12), null, "青葉野市"), ADDRESS);
    }

    private record Settings(boolean eraDates) implements CertificateConfig {

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public int verifications() {
            return 30;
        }
    }
}
