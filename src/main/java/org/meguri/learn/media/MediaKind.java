package org.meguri.learn.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a lesson may show or hand out. What a file is, its bytes decide; its name has to agree. */
public enum MediaKind {
    PNG(Use.PICTURE, "image/png", "png"),
    JPEG(Use.PICTURE, "image/jpeg", "jpg", "jpeg"),
    GIF(Use.PICTURE, "image/gif", "gif"),
    WEBP(Use.PICTURE, "image/webp", "webp"),
    PDF(Use.FILE, "application/pdf", "pdf"),
    CSV(Use.FILE, "text/csv", "csv"),
    TXT(Use.FILE, "text/plain", "txt"),
    DOCX(Use.FILE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Use.FILE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Use.FILE, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    MP4(Use.FILM, "video/mp4", "mp4", "m4v"),
    WEBM(Use.FILM, "video/webm", "webm"),
    /** 字幕 */
    VTT(Use.CAPTIONS, "text/vtt", "vtt");

    /** How a lesson uses a file. */
    public enum Use {
        /** shown in the text */
        PICTURE,
        /** taken along by a link */
        FILE,
        /** played, with captions and a transcript */
        FILM,
        /** belongs to a film */
        CAPTIONS
    }

    private final Use use;
    private final String type;
    private final List<String> endings;

    MediaKind(Use use, String type, String... endings) {
        this.use = use;
        this.type = type;
        this.endings = List.of(endings);
    }

    /** The kind that a name promises. */
    public static Optional<MediaKind> promisedBy(String name) {
        String ending = ending(name);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** The ending of a name in small letters, without the dot; empty where it has none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public Use use() {
        return use;
    }

    /** The media type in which it is handed out. */
    public String type() {
        return type;
    }

    /** Whether a browser shows it in the page; everything else is taken along as a file. */
    public boolean isShown() {
        return use != Use.FILE;
    }

    /** The endings that its name may have. */
    public List<String> endings() {
        return endings;
    }
}
