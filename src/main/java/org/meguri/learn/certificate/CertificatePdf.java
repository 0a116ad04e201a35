package org.meguri.learn.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.meguri.platform.FiscalYear;

/**
 * Prints a certificate on A4: tagged, with a title and a language, its letters embedded, and a QR code that leads to the page
 * on which it is verified. A letter that the typeface lacks is printed as 〓, and it is said so.
 */
@ApplicationScoped
public class CertificatePdf {

    private static final float MM = 72f / 25.4f;
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float QR = 30 * MM;

    private final Letters letters;
    private final CertificateConfig config;

    CertificatePdf(Letters letters, CertificateConfig config) {
        this.letters = letters;
        this.config = config;
    }

    /** @param address where the certificate is verified */
    public byte[] print(Sheet sheet, String address) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            Tags tags = new Tags(document, page, heading(sheet));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                Pen pen = new Pen(document, content, letters, tags);
                frame(content, tags);
                write(sheet, address, pen);
                pen.figure("QRコード: " + address, () -> draw(content, address));
            }
            tags.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Sheet sheet, String address, Pen pen) throws IOException {
        float right = WIDTH - 30 * MM;
        pen.right(number(sheet), 10.5f, right, 262 * MM);
        pen.centred("H1", heading(sheet), 34, 218 * MM);
        pen.centred("P", sheet.name() + "　様", 24, 186 * MM);
        pen.centred("P", sheet.licence() ? "あなたは、次の資格を有することを証します。" : "あなたは、次の講座を修了したことを証します。", 13, 158 * MM);
        pen.centred("P", sheet.title(), 18, 140 * MM);
        LocalDate last = sheet.validTo();
        if (last != null) {
            pen.centred("P", "有効期限　" + day(last), 12, 126 * MM);
        }
        pen.right(day(sheet.earnedOn()), 13, right, 100 * MM);
        pen.right(sheet.bodyName(), 18, right, 86 * MM);
        pen.left("この証の確認（庁内）", 8.5f, 30 * MM + QR + 5 * MM, 46 * MM);
        pen.left(address, 8.5f, 30 * MM + QR + 5 * MM, 41 * MM);
        if (pen.lacked()) {
            pen.left("〓は、この書体にない文字です。", 8.5f, 30 * MM + QR + 5 * MM, 34 * MM);
        }
    }

    private static String heading(Sheet sheet) {
        return sheet.licence() ? "資格証" : "修了証";
    }

    private String number(Sheet sheet) {
        String year = config.eraDates()
                ? era(new FiscalYear(sheet.fiscalYear()).firstDay(), true)
                : sheet.fiscalYear() + "年度";
        return year + "　第" + sheet.number() + "号";
    }

    private String day(LocalDate day) {
        return (config.eraDates() ? era(day, false) : day.getYear() + "年")
                + day.getMonthValue()
                + "月"
                + day.getDayOfMonth()
                + "日";
    }

    private static String era(LocalDate day, boolean fiscal) {
        JapaneseDate date = JapaneseDate.from(day);
        JapaneseEra era = date.getEra();
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE)
                + (year == 1 ? "元" : String.valueOf(year))
                + (fiscal ? "年度" : "年");
    }

    private static void frame(PDPageContentStream content, Tags tags) throws IOException {
        tags.artifact(content, () -> {
            content.setStrokingColor(0.2f, 0.3f, 0.5f);
            content.setLineWidth(2);
            content.addRect(14 * MM, 14 * MM, WIDTH - 28 * MM, PDRectangle.A4.getHeight() - 28 * MM);
            content.stroke();
            content.setLineWidth(0.6f);
            content.addRect(16 * MM, 16 * MM, WIDTH - 32 * MM, PDRectangle.A4.getHeight() - 32 * MM);
            content.stroke();
        });
    }

    private static void draw(PDPageContentStream content, String address) throws IOException {
        BitMatrix code;
        try {
            code = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IOException(e);
        }
        float dot = QR / code.getWidth();
        content.setNonStrokingColor(0f, 0f, 0f);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    // a hair wider than a dot, so that no white line shows between two of them
                    content.addRect(30 * MM + x * dot, 24 * MM + QR - (y + 1) * dot, dot + 0.05f, dot + 0.05f);
                }
            }
        }
        content.fill();
    }
}
