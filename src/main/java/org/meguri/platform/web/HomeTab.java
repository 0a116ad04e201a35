package org.meguri.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The first pages of the roles, in the order in which somebody with several roles is led to them. */
public enum HomeTab {
    EMPLOYEE("/home", "EMPLOYEE"),
    MANAGER("/home/manager", "MANAGER"),
    TRAINER("/home/trainer", "TRAINER"),
    HR("/home/hr", "HR"),
    OWNER("/home/owner", "OWNER"),
    PARTNER("/home/partner", "PARTNER"),
    ADMIN("/home/admin", "ADMIN"),
    AUDITOR("/audit", "AUDITOR"),
    INSTALLATION("/bodies", "INSTALLATION");

    private static final List<HomeTab> FIRST =
            List.of(OWNER, HR, TRAINER, MANAGER, EMPLOYEE, ADMIN, AUDITOR, INSTALLATION, PARTNER);

    private final String path;
    private final String role;

    HomeTab(String path, String role) {
        this.path = path;
        this.role = role;
    }

    /** The first pages of somebody with these roles. */
    static List<HomeTab> of(Set<String> roles) {
        return Stream.of(values()).filter(tab -> roles.contains(tab.role)).toList();
    }

    /** The page that somebody with these roles sees first: the role that fewest people have. */
    public static HomeTab first(Set<String> roles) {
        return FIRST.stream()
                .filter(tab -> roles.contains(tab.role))
                .findFirst()
                .orElse(EMPLOYEE);
    }

    public String path() {
        return path;
    }
}
