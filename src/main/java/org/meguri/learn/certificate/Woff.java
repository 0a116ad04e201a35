package org.meguri.learn.certificate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font in the Web Open Font Format 1.0 (W3C) into the TrueType font that it holds. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    /** @throws IOException these are not the bytes of such a font */
    static byte[] unpack(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IOException("Not a WOFF font");
        }
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        int power = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4))
                .putShort((short) tables)
                .putShort((short) (power * SFNT_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables - power) * SFNT_ENTRY));
        int place = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(place)
                    .putInt(length);
            inflate(bytes, in.getInt(entry + 4), in.getInt(entry + 8), out.array(), place, length);
            place += (length + 3) & ~3;
        }
        return out.array();
    }

    private static void inflate(byte[] from, int offset, int packed, byte[] to, int place, int length)
            throws IOException {
        if (packed == length) {
            System.arraycopy(from, offset, to, place, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(from, offset, packed);
            if (inflater.inflate(to, place, length) != length) {
                throw new IOException("A table of the font is cut off");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
