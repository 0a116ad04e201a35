package org.meguri.people.web;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.meguri.people.PeopleConfig;
import org.meguri.people.SetUp;
import org.meguri.people.SetUpInstallation;
import org.meguri.platform.MeguriConfig;

/** Prints the set-up link at the start of an empty installation, and the one for its administrators when asked to. */
public class SetupAnnouncer {

    private final SetUp setUp;
    private final SetUpInstallation installation;
    private final PeopleConfig people;
    private final MeguriConfig config;
    private final int port;

    SetupAnnouncer(
            SetUp setUp,
            SetUpInstallation installation,
            PeopleConfig people,
            MeguriConfig config,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.setUp = setUp;
        this.installation = installation;
        this.people = people;
        this.config = config;
        this.port = port;
    }

    void announce(@Observes @jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (!config.demo() && setUp.isNeeded()) {
            Log.infof(
                    "Nobody has set up this Meguri yet. Within 24 hours, once: http://localhost:%d/setup/%s",
                    port, setUp.link());
        }
        if (people.installationLink()) {
            Log.infof(
                    "An installation administrator registers within 24 hours, once, at"
                            + " http://localhost:%d/setup/installation/%s",
                    port, installation.link());
        }
    }
}
