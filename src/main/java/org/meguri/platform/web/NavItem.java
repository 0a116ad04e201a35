package org.meguri.platform.web;

import java.util.List;
import java.util.Set;

/** The places that the main navigation leads to, in order, and who is shown them. */
public enum NavItem {
    HOME(
            "/",
            List.of("/home", "/partner-questions", "/answers", "/answer-templates"),
            Set.of("EMPLOYEE", "ADMIN", "PARTNER")),
    LEARN(
            "/courses",
            List.of(
                    "/lessons",
                    "/quizzes",
                    "/attempts",
                    "/course-drafts",
                    "/classes",
                    "/again",
                    "/skills",
                    "/licence",
                    "/guidelines",
                    "/certificates",
                    "/quiet-periods",
                    "/training",
                    "/modules-in-practice",
                    "/course-folders",
                    "/quiz-tries",
                    "/modules",
                    "/proofs",
                    "/tracks"),
            Set.of("EMPLOYEE")),
    PRACTICE("/practices", List.of("/tasks", "/troubles", "/look-backs", "/praise"), Set.of("EMPLOYEE")),
    CASES("/cases", List.of("/decisions", "/prompts"), Set.of("EMPLOYEE")),
    ASSIGN("/assignments/new", List.of("/assignments", "/assignment-rules"), Set.of("TRAINER")),
    TEAM("/team", List.of(), Set.of("MANAGER")),
    ENTRIES("/entries", List.of(), Set.of("CONTACT")),
    LOOPS("/loops", List.of(), Set.of("MANAGER", "TRAINER", "HR", "OWNER")),
    PEOPLE(
            "/people",
            List.of(
                    "/roster-imports",
                    "/units",
                    "/transfers",
                    "/data-sheet",
                    "/leaders",
                    "/ai-licences",
                    "/partners",
                    "/rights",
                    "/deputies",
                    "/account-slips",
                    "/shared-pcs"),
            Set.of("HR", "ADMIN")),
    BODIES("/bodies", List.of(), Set.of("INSTALLATION")),
    AUDIT("/audit", List.of(), Set.of("AUDITOR", "INSTALLATION"));

    private final String path;
    private final List<String> below;
    private final Set<String> roles;

    NavItem(String path, List<String> below, Set<String> roles) {
        this.path = path;
        this.below = below;
        this.roles = roles;
    }

    static List<NavItem> of(Set<String> roles) {
        return List.of(values()).stream()
                .filter(item -> item.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    public String path() {
        return path;
    }

    boolean covers(String current) {
        boolean self = current.equals(path) || (path.length() > 1 && current.startsWith(path + "/"));
        return self || below.stream().anyMatch(current::startsWith);
    }
}
