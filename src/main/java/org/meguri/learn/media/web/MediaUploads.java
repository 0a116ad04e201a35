package org.meguri.learn.media.web;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.meguri.platform.web.LargeUploads;

/** Films, and folders of courses with films in them, may be large. */
@Singleton
public class MediaUploads implements LargeUploads {

    private static final Pattern PATH =
            Pattern.compile("/course-folders|(?:/api/v1)?/course-drafts/(?:folders|[^/]+/modules/[^/]+/media)");

    @Override
    public boolean at(String path) {
        return PATH.matcher(path).matches();
    }
}
