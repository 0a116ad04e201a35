package org.meguri.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The organisation of one body on one day, held in memory: a city has some two hundred units. Immutable. */
public final class UnitTree {

    /** The level of a 課, the unit that answers cases and is counted as "a section" in reports. */
    public static final int DIVISION = 2;

    /**
     * One unit as it stood on the day.
     *
     * @param level 0 the body, 1 部, 2 課, 3 係
     */
    public record Node(UUID id, String code, @Nullable UUID parent, int level, Words name, String kana) {}

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, List<Node>> children = new HashMap<>();
    private final @Nullable Node root;

    UnitTree(Collection<Node> all) {
        List<Node> sorted =
                all.stream().sorted(Comparator.comparing(Node::code)).toList();
        sorted.forEach(node -> nodes.put(node.id(), node));
        for (Node node : sorted) {
            UUID parent = node.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(node);
            }
        }
        this.root = sorted.stream()
                .filter(node -> node.parent() == null)
                .findFirst()
                .orElse(null);
    }

    /** The body's own node. */
    public Node root() {
        if (root == null) {
            throw new NotFound();
        }
        return root;
    }

    public Optional<Node> find(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(nodes.get(id));
    }

    public Optional<Node> findByCode(String code) {
        return nodes.values().stream().filter(node -> node.code().equals(code)).findFirst();
    }

    public Node get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The units directly below, by code. */
    public List<Node> children(UUID id) {
        return children.getOrDefault(id, List.of());
    }

    /** The unit itself and everything below it, from the top down, in the order of an organisation chart. */
    public Set<UUID> subtree(UUID id) {
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            found.add(next);
            List<Node> below = children(next);
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i).id());
            }
        }
        return found;
    }

    /** The unit itself, then its parent, up to the body. Empty for a unit that does not stand on this day. */
    public List<Node> upward(UUID id) {
        List<Node> path = new ArrayList<>();
        for (Node at = nodes.get(id); at != null && path.size() < nodes.size(); ) {
            path.add(at);
            UUID parent = at.parent();
            at = parent == null ? null : nodes.get(parent);
        }
        return path;
    }

    /** The 課 to which the unit belongs: the deepest unit at or above it that is not below a 課. */
    public Optional<Node> division(UUID id) {
        return upward(id).stream().filter(node -> node.level() <= DIVISION).findFirst();
    }

    /** The 部 to which the unit belongs; the unit itself where there is none. */
    public Optional<Node> department(UUID id) {
        return upward(id).stream().filter(node -> node.level() <= 1).findFirst();
    }

    /** How the unit is called beside a person: 「総務課 文書法制係」. */
    public String label(UUID id, Locale locale) {
        List<Node> path = upward(id);
        if (path.isEmpty()) {
            return "";
        }
        Node self = path.get(0);
        return self.level() <= DIVISION
                ? self.name().in(locale)
                : division(id).map(node -> node.name().in(locale) + " ").orElse("")
                        + self.name().in(locale);
    }

    /** All units in the order of an organisation chart. */
    public List<Node> all() {
        return root == null
                ? List.of()
                : subtree(root.id()).stream().map(this::get).toList();
    }
}
