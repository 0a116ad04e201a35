package org.meguri.platform.web;

/** Says where more may be sent than elsewhere; a feature that takes in large files has one. */
public interface LargeUploads {

    /** Whether requests to this path may be as large as the server takes at all. */
    boolean at(String path);
}
