package org.meguri.people.audit.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Role;
import org.meguri.people.web.PeopleMessages;
import org.meguri.platform.Text;
import org.meguri.platform.web.Reader;

/** Turns the codes of the log into the reader's words, and the reader's words into codes to search for. */
@RequestScoped
public class AuditWords {

    private static final int ID = 8;

    private final Reader reader;

    AuditWords(Reader reader) {
        this.reader = reader;
    }

    public AuditMessages texts() {
        return MessageBundles.get(
                AuditMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }

    private PeopleMessages people() {
        return MessageBundles.get(
                PeopleMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }

    /** The detail of an entry in the reader's words. */
    public String detail(String kept) {
        return Stream.of(kept.split(" ", -1)).map(this::word).collect(Collectors.joining(" "));
    }

    private String word(String kept) {
        int colon = kept.indexOf(':');
        String about = colon < 0 ? "" : kept.substring(0, colon);
        String value = kept.substring(colon + 1);
        return switch (about) {
            case "role" -> role(value).map(people()::roleOf).orElse(kept);
            case "case" -> texts().caseOf(brief(value));
            case "practice" -> texts().practiceOf(brief(value));
            case "unit" -> texts().unitOf(value);
            default -> Told.of(kept).map(texts()::toldOf).orElse(kept);
        };
    }

    private static String brief(String id) {
        return id.length() > ID ? id.substring(id.length() - ID) : id;
    }

    private static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** For each word the patterns that it may stand in the log as: itself, and the codes that are shown with it. */
    List<List<String>> patterns(@Nullable String words) {
        return Text.searchTerms(words).stream().map(this::spellings).toList();
    }

    private List<String> spellings(String pattern) {
        List<String> all = new ArrayList<>(List.of(pattern));
        String term = pattern.substring(1, pattern.length() - 1);
        for (Told told : Told.values()) {
            if (Text.fold(texts().toldOf(told)).contains(term)) {
                all.add("%" + Text.fold(told.code()).replace("_", "!_") + "%");
            }
        }
        for (Role role : Role.values()) {
            if (Text.fold(people().roleOf(role)).contains(term)) {
                all.add("%role:" + Text.fold(role.name()).replace("_", "!_") + "%");
            }
        }
        return all;
    }
}
