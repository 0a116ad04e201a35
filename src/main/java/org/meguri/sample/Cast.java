package org.meguri.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.learn.Curriculum;
import org.meguri.people.Actor;
import org.meguri.practice.WorkTask;

/** What all journeys share: who answers, what was written, and when things happen. */
record Cast(
        Actor trainer,
        UUID body,
        Curriculum curriculum,
        Stories stories,
        Map<String, WorkTask> tasks,
        Timeline timeline,
        Map<UUID, Actor> actors,
        Map<UUID, Map<UUID, SampleQuizzes.Choices>> choices,
        List<UUID> heads,
        Set<UUID> silent,
        SampleStaff staff) {}
