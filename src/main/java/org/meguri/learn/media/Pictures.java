package org.meguri.learn.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of a picture what is not seen: where and when and with what it was taken, who made it, small copies of it, and
 * whatever lies behind its end. What is taken out once is not there a second time, so that the result stays the same.
 * Formats: JPEG (ITU T.81, EXIF 2.3), PNG (W3C), GIF89a, WebP container (RFC 9649).
 */
final class Pictures {

    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    private Pictures() {}

    /**
     * The picture without what is not seen.
     *
     * @throws IllegalArgumentException it is broken
     */
    static byte[] bare(MediaKind kind, byte[] picture) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(picture);
                case PNG -> png(picture);
                case GIF -> gif(picture);
                case WEBP -> webp(picture);
                default -> picture;
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
            throw new IllegalArgumentException("cut off", cut);
        }
    }

    private static byte[] jpeg(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, 2);
        int orientation = 1;
        int at = 2;
        ByteArrayOutputStream body = new ByteArrayOutputStream(in.length);
        boolean ended = false;
        while (!ended) {
            require((in[at] & 0xFF) == 0xFF);
            int marker = in[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                body.write(in, at, 2);
                ended = true;
                continue;
            }
            int length = ((in[at + 2] & 0xFF) << 8) | (in[at + 3] & 0xFF);
            require(length >= 2);
            int next = at + 2 + length;
            require(next <= in.length);
            if (marker == 0xE1 && startsWith(in, at + 4, EXIF)) {
                orientation = orientation(Arrays.copyOfRange(in, at + 4 + EXIF.length, next), orientation);
            }
            if (isKept(marker, in, at + 4)) {
                body.write(in, at, next - at);
            }
            at = next;
            if (marker == 0xDA) {
                int from = at;
                at = endOfScan(in, at);
                body.write(in, from, at - from);
            }
        }
        if (orientation > 1) {
            byte[] turn = turned(orientation);
            out.write(turn, 0, turn.length);
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    /** Comments and application data go, except the kind of file, the colours and how they are coded. */
    private static boolean isKept(int marker, byte[] in, int content) {
        if (marker == 0xFE) {
            return false;
        }
        if (marker < 0xE0 || marker > 0xEF) {
            return true;
        }
        return switch (marker) {
            case 0xE0 -> startsWith(in, content, "JFIF\0".getBytes(StandardCharsets.ISO_8859_1));
            case 0xE2 -> startsWith(in, content, "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
            case 0xEE -> startsWith(in, content, "Adobe".getBytes(StandardCharsets.ISO_8859_1));
            default -> false;
        };
    }

    private static int endOfScan(byte[] in, int from) {
        int at = from;
        while (true) {
            if ((in[at] & 0xFF) == 0xFF) {
                int marker = in[at + 1] & 0xFF;
                boolean inside = marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
                if (!inside) {
                    return at;
                }
            }
            at++;
        }
    }

    /** How a camera was held; without it, upright pictures would lie on their side. */
    private static int orientation(byte[] tiff, int otherwise) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(tiff);
            buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = buffer.getInt(4);
            int entries = buffer.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * 12;
                if ((buffer.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int value = buffer.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : otherwise;
                }
            }
            return otherwise;
        } catch (IndexOutOfBoundsException unreadable) {
            return otherwise;
        }
    }

    /** A segment that says how the camera was held, and nothing else. */
    private static byte[] turned(int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static byte[] png(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, 8);
        ByteBuffer buffer = ByteBuffer.wrap(in);
        int at = 8;
        while (true) {
            int length = buffer.getInt(at);
            require(length >= 0 && length <= in.length - at - 12);
            String type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PNG_KEPT.contains(type)) {
                out.write(in, at, length + 12);
            }
            at += length + 12;
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
        }
    }

    private static byte[] gif(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        int at = 13 + colours(in[10]);
        require(at <= in.length);
        out.write(in, 0, at);
        while (true) {
            int from = at;
            int block = in[at] & 0xFF;
            if (block == 0x3B) {
                out.write(block);
                return out.toByteArray();
            }
            boolean kept = true;
            if (block == 0x21) {
                int label = in[at + 1] & 0xFF;
                boolean loops = startsWith(in, at + 3, "NETSCAPE".getBytes(StandardCharsets.ISO_8859_1))
                        || startsWith(in, at + 3, "ANIMEXTS".getBytes(StandardCharsets.ISO_8859_1));
                kept = label == 0xF9 || label == 0x01 || (label == 0xFF && loops);
                at = afterBlocks(in, at + 2);
            } else {
                require(block == 0x2C);
                at = afterBlocks(in, at + 10 + colours(in[at + 9]) + 1);
            }
            if (kept) {
                out.write(in, from, at - from);
            }
        }
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(byte[] in, int from) {
        int at = from;
        while (in[at] != 0) {
            at += (in[at] & 0xFF) + 1;
        }
        return at + 1;
    }

    private static byte[] webp(byte[] in) {
        ByteBuffer buffer = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        int end = buffer.getInt(4) + 8;
        require(end >= 12 && end <= in.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(end);
        out.write(in, 0, 12);
        int at = 12;
        while (at + 8 <= end) {
            String type = new String(in, at, 4, StandardCharsets.ISO_8859_1);
            int length = buffer.getInt(at + 4);
            require(length >= 0 && length <= end - at - 8);
            int next = Math.min(end, at + 8 + length + (length & 1));
            if (type.equals("VP8X")) {
                byte[] chunk = Arrays.copyOfRange(in, at, next);
                // the marks that EXIF (8) and XMP (4) follow
                chunk[8] &= (byte) ~0x0C;
                out.writeBytes(chunk);
            } else if (Set.of("VP8 ", "VP8L", "ANIM", "ANMF", "ALPH", "ICCP").contains(type)) {
                out.write(in, at, next - at);
            }
            at = next;
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        return bytes;
    }

    private static boolean startsWith(byte[] in, int at, byte[] with) {
        return at + with.length <= in.length && Arrays.equals(in, at, at + with.length, with, 0, with.length);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("broken");
        }
    }
}
