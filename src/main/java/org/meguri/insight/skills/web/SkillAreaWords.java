package org.meguri.insight.skills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.skills.SkillAreas;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;

/** What the reader's body calls the areas of skills: 「B　使いこなす」. */
@Named("skillAreas")
@RequestScoped
public class SkillAreaWords {

    private final CurrentActor actor;
    private final SkillAreas areas;
    private @Nullable Map<String, Words> names;

    SkillAreaWords(CurrentActor actor, SkillAreas areas) {
        this.actor = actor;
        this.areas = areas;
    }

    /** The name that the body has given, with its letter; empty where it has given none. */
    public String of(String code) {
        Actor who = actor.get();
        Map<String, Words> known = names;
        if (known == null) {
            known = areas.names(who.body());
            names = known;
        }
        Words name = known.get(code);
        return name == null ? "" : code + "　" + name.in(who.locale());
    }
}
