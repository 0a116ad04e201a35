package org.meguri.learn.media;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The files of lessons that a person brought. */
@ApplicationScoped
class MediaFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "mediaFiles",
                        Set.of("media_file"),
                        List.of("kind", "bytes", "sha256", "uploadedAt"),
                        "select kind, bytes, sha256, uploaded_at from media_file where uploaded_by = :person order by uploaded_at"));
    }
}
