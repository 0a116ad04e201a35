package org.meguri.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages about learning, in the order in which they stand beside each other, and who is shown them. */
public enum LearnTab {
    COURSES("/courses", Set.of("EMPLOYEE")),
    LICENCE("/licence", Set.of("EMPLOYEE")),
    SKILLS("/skills", Set.of("EMPLOYEE")),
    CLASSES("/classes", Set.of("EMPLOYEE", "HR", "OWNER", "TRAINER")),
    CERTIFICATES("/certificates", Set.of("EMPLOYEE")),
    PROOFS("/proofs", Set.of("TRAINER"));

    private final String path;
    private final Set<String> roles;

    LearnTab(String path, Set<String> roles) {
        this.path = path;
        this.roles = roles;
    }

    /** The pages that somebody with these roles may open. */
    static List<LearnTab> of(Set<String> viewer) {
        return Stream.of(values())
                .filter(tab -> tab.roles.stream().anyMatch(viewer::contains))
                .toList();
    }

    public String path() {
        return path;
    }

    boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
