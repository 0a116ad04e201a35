package org.meguri.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages about people and organisation, in the order in which they stand beside each other, and who is shown them. */
public enum PeopleTab {
    PEOPLE("/people", Set.of("HR", "ADMIN", "OWNER", "MANAGER", "TRAINER")),
    UNITS("/units", Set.of("HR", "ADMIN", "OWNER", "MANAGER", "TRAINER")),
    TRANSFERS("/transfers", Set.of("HR")),
    IMPORTS("/roster-imports", Set.of("HR", "ADMIN")),
    LEADERS("/leaders", Set.of("HR", "OWNER")),
    LICENCES("/ai-licences", Set.of("HR", "OWNER")),
    PARTNERS("/partners", Set.of("HR", "OWNER")),
    DEPUTIES("/deputies", Set.of("HR", "MANAGER")),
    RIGHTS("/rights", Set.of("HR", "ADMIN")),
    SLIPS("/account-slips", Set.of("HR", "ADMIN")),
    SHARED("/shared-pcs", Set.of("ADMIN")),
    SHEET("/data-sheet", Set.of("HR", "ADMIN"));

    private final String path;
    private final Set<String> roles;

    PeopleTab(String path, Set<String> roles) {
        this.path = path;
        this.roles = roles;
    }

    /** The pages that somebody with these roles may open. */
    static List<PeopleTab> of(Set<String> viewer) {
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
