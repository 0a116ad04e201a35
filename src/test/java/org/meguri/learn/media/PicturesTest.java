package org.meguri.learn.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a picture was taken does not come with it; the picture stays the same. */
class PicturesTest {

    /** Stands for a position. */
    static final String PLACE = "35.1815N136.9066E";

    @TempDir
    Path folder;

    @Test
    void aPhotographLosesItsPlaceAndKeepsHowItWasHeld() throws IOException {
        byte[] taken = photograph(6);
        byte[] bare = Pictures.bare(MediaKind.JPEG, taken);

        assertThat(text(taken)).contains(PLACE);
        assertThat(text(bare)).doesNotContain(PLACE).doesNotContain("Canon").contains("Exif");
        assertThat(pixels(bare)).isEqualTo(pixels(taken));
        assertThat(Pictures.bare(MediaKind.JPEG, bare)).isEqualTo(bare);
        assertThat(text(Pictures.bare(MediaKind.JPEG, photograph(1)))).doesNotContain("Exif");
    }

    @Test
    void whatIsHiddenBehindThePictureIsCutOff() throws IOException {
        byte[] taken = photograph(1);
        byte[] longer = Arrays.copyOf(taken, taken.length + 100);
        System.arraycopy(PLACE.getBytes(StandardCharsets.US_ASCII), 0, longer, taken.length + 10, PLACE.length());
        assertThat(Pictures.bare(MediaKind.JPEG, longer)).isEqualTo(Pictures.bare(MediaKind.JPEG, taken));
    }

    @Test
    void aDrawingLosesWhatIsWrittenBesideItsPoints() throws IOException {
        byte[] plain = written("png");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain, 0, 33);
        told.writeBytes(chunk("tEXt", "Location\0" + PLACE));
        told.writeBytes(chunk("eXIf", "MM" + PLACE));
        told.write(plain, 33, plain.length - 33);
        assertThat(Pictures.bare(MediaKind.PNG, told.toByteArray())).isEqualTo(plain);
    }

    @Test
    void anAnimationLosesItsComments() throws IOException {
        byte[] plain = Pictures.bare(MediaKind.GIF, written("gif"));
        int head = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain, 0, head);
        told.write(new byte[] {0x21, (byte) 0xFE, (byte) PLACE.length()});
        told.writeBytes(PLACE.getBytes(StandardCharsets.US_ASCII));
        told.write(0);
        told.write(plain, head, plain.length - head);
        assertThat(Pictures.bare(MediaKind.GIF, told.toByteArray())).isEqualTo(plain);
        assertThat(pixels(plain)).isEqualTo(pixels(written("gif")));
    }

    @Test
    void aWebPictureLosesItsPlaceAndNoLongerSaysThatItHasOne() {
        byte[] extended = new byte[10];
        extended[0] = 0x0C;
        byte[] taken = riff(
                part("VP8X", extended),
                part("VP8L", new byte[] {1, 2, 3}),
                part("EXIF", PLACE.getBytes(StandardCharsets.US_ASCII)));
        byte[] bare = Pictures.bare(MediaKind.WEBP, taken);
        assertThat(bare).isEqualTo(riff(part("VP8X", new byte[10]), part("VP8L", new byte[] {1, 2, 3})));
    }

    @Test
    void aCutPictureIsRefused() throws IOException {
        byte[] taken = photograph(1);
        for (int length : new int[] {3, 20, taken.length / 2, taken.length - 2}) {
            assertThatThrownBy(() -> Pictures.bare(MediaKind.JPEG, Arrays.copyOf(taken, length)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] drawing = written("png");
        assertThatThrownBy(() -> Pictures.bare(MediaKind.PNG, Arrays.copyOf(drawing, drawing.length - 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilmLosesItsPlaceAndNothingInItMoves() throws IOException {
        byte[] taken = film();
        Path file = Files.write(folder.resolve("film.mp4"), taken);
        Films.bare(file);
        byte[] bare = Files.readAllBytes(file);
        assertThat(text(taken)).contains(PLACE);
        assertThat(text(bare)).doesNotContain(PLACE).contains("the pictures themselves");
        assertThat(bare).hasSameSizeAs(taken);
        Films.bare(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bare);
    }

    /** A small film of boxes without a picture, with a place. */
    static byte[] film() {
        return joined(
                box("ftyp", "isom0000isom".getBytes(StandardCharsets.US_ASCII)),
                box(
                        "moov",
                        joined(
                                box("mvhd", new byte[100]),
                                box("udta", box("©xyz", PLACE.getBytes(StandardCharsets.US_ASCII))))),
                box("mdat", "the pictures themselves".getBytes(StandardCharsets.US_ASCII)));
    }

    /** A photograph with a place, a camera and the way it was held. */
    static byte[] photograph(int orientation) throws IOException {
        byte[] plain = written("jpg");
        ByteBuffer tiff = ByteBuffer.allocate(26 + 60).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(("Canon " + PLACE).getBytes(StandardCharsets.US_ASCII));
        byte[] exif = joined(new byte[] {'E', 'x', 'i', 'f', 0, 0}, tiff.array());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A picture of some colours. */
    static byte[] written(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            for (int y = 0; y < 16; y++) {
                image.setRGB(x, y, x * 0x0A0000 + y * 0x000F00 + (x ^ y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] chunk(String type, String text) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] part(String type, byte[] content) {
        ByteBuffer part =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return part.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... parts) {
        byte[] content = joined("WEBP".getBytes(StandardCharsets.US_ASCII), joined(parts));
        return part("RIFF", content);
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(content.length + 8)
                .putInt(content.length + 8)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
