package org.meguri.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages about one's own practice, in the order in which they stand beside each other. */
public enum PracticeTab {
    PRACTICES("/practices"),
    TASKS("/tasks"),
    TROUBLES("/troubles"),
    LOOK_BACKS("/look-backs"),
    PRAISE("/praise");

    private final String path;

    PracticeTab(String path) {
        this.path = path;
    }

    /** All of them for whoever works here, none for others. */
    static List<PracticeTab> of(Set<String> viewer) {
        return viewer.contains("EMPLOYEE") ? Stream.of(values()).toList() : List.of();
    }

    public String path() {
        return path;
    }

    boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
