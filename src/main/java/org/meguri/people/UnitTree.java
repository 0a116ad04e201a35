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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The organisation of one body on one day, held in memory: a city has some two hundred units. Immutable. */
public final class UnitTree {

    /**
     * One unit as it stood on the day.
     *
     * @param level 0 the body, in most offices 1 部, 2 課, 3 係
     * @param depth how many units stand above it: less than the level where levels are left out
     */
    public record Node(UUID id, String code, @Nullable UUID parent, int level, Words name, String kana, int depth) {

        public Node(UUID id, String code, @Nullable UUID parent, int level, Words name, String kana) {
            this(id, code, parent, level, name, kana, level);
        }

        /** Blanks before the name in a list to choose from; the units right below the body have none. */
        public String indent() {
            return "\u3000".repeat(Math.max(0, depth - 1));
        }
    }

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, List<Node>> children = new HashMap<>();
    private final @Nullable Node root;
    private final Levels levels;

    public UnitTree(Collection<Node> all) {
        this(all, Levels.USUAL);
    }

    UnitTree(Collection<Node> all, Levels levels) {
        this.levels = levels;
        Map<UUID, UUID> parents = new HashMap<>();
        all.stream()
                .filter(node -> node.parent() != null)
                .forEach(node -> parents.put(node.id(), Objects.requireNonNull(node.parent())));
        List<Node> sorted = all.stream()
                .map(node -> new Node(
                        node.id(),
                        node.code(),
                        node.parent(),
                        node.level(),
                        node.name(),
                        node.kana(),
                        depth(node.id(), parents)))
                .sorted(Comparator.comparing(Node::code))
                .toList();
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

    private static int depth(UUID unit, Map<UUID, UUID> parents) {
        int depth = 0;
        for (UUID at = parents.get(unit); at != null && depth <= parents.size(); at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    /** What the levels are called, and which is the section's. */
    public Levels levels() {
        return levels;
    }

    /** The levels that have a unit on this day, from the top, without the body's own. */
    public SortedSet<Integer> levelsInUse() {
        SortedSet<Integer> used = new TreeSet<>();
        nodes.values().stream().map(Node::level).filter(level -> level > 0).forEach(used::add);
        return used;
    }

    /** The level of most units right below the body: 部 in a city, 課 in a small town. */
    public int topLevel() {
        return root == null
                ? levels.section()
                : children(root.id()).stream()
                        .collect(Collectors.groupingBy(Node::level, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Integer, Long>comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(levels.section());
    }

    /** Whether the unit is a section (課) or stands above one. */
    public boolean reachesSection(Node node) {
        return node.level() <= levels.section();
    }

    /** Whether the unit is a section (課). */
    public boolean isSection(Node node) {
        return node.level() == levels.section();
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
        return upward(id).stream().filter(this::reachesSection).findFirst();
    }

    /** What stands above the section of the unit: the 部, or the body itself where there is none. */
    public Optional<Node> department(UUID id) {
        return upward(id).stream()
                .filter(node -> node.level() < levels.section())
                .findFirst();
    }

    /** How the unit is called beside a person: from its section down, 「総務課 文書法制係」. */
    public String label(UUID id, Locale locale) {
        List<Node> path = upward(id);
        if (path.isEmpty()) {
            return "";
        }
        Node self = path.get(0);
        if (reachesSection(self)) {
            return self.name().in(locale);
        }
        List<String> names = new ArrayList<>();
        for (Node node : path) {
            names.add(0, node.name().in(locale));
            if (reachesSection(node)) {
                break;
            }
        }
        return String.join(" ", names);
    }

    /** All units in the order of an organisation chart. */
    public List<Node> all() {
        return root == null
                ? List.of()
                : subtree(root.id()).stream().map(this::get).toList();
    }
}
