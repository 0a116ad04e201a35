package org.meguri.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.MeguriConfig;

/** What the frame of every page shows. */
@Named("page")
@RequestScoped
public class Layout {

    private final Viewer viewer;
    private final Reader reader;
    private final Csrf csrf;
    private final MeguriConfig config;
    private final StyleSheet styles;
    private final Instance<RoutingContext> request;

    Layout(
            Viewer viewer,
            Reader reader,
            Csrf csrf,
            MeguriConfig config,
            StyleSheet styles,
            Instance<RoutingContext> request) {
        this.viewer = viewer;
        this.reader = reader;
        this.csrf = csrf;
        this.config = config;
        this.styles = styles;
        this.request = request;
    }

    public String getLang() {
        return reader.locale().getLanguage();
    }

    public boolean isEnglish() {
        return reader.isEnglish();
    }

    public boolean isDemo() {
        return config.demo();
    }

    public boolean isSignedIn() {
        return viewer.isSignedIn();
    }

    /** How this page behaves on a shared PC; null on anybody's own. */
    public @Nullable SharedMode getShared() {
        return viewer.shared();
    }

    public Viewer getViewer() {
        return viewer;
    }

    /** The main navigation of this reader. */
    public List<NavItem> getNav() {
        return viewer.isSignedIn() ? NavItem.of(viewer.roles()) : List.of();
    }

    /** The first pages of this reader's roles. */
    public List<HomeTab> getHomeTabs() {
        return viewer.isSignedIn() ? HomeTab.of(viewer.roles()) : List.of();
    }

    /** The pages about people and organisation that this reader may open. */
    public List<PeopleTab> getPeopleTabs() {
        return viewer.isSignedIn() ? PeopleTab.of(viewer.roles()) : List.of();
    }

    /** The pages about learning that this reader may open. */
    public List<LearnTab> getLearnTabs() {
        return viewer.isSignedIn() ? LearnTab.of(viewer.roles()) : List.of();
    }

    /** The pages about practice that this reader may open. */
    public List<PracticeTab> getPracticeTabs() {
        return viewer.isSignedIn() ? PracticeTab.of(viewer.roles()) : List.of();
    }

    public boolean isAt(PracticeTab tab) {
        return tab.covers(getPath());
    }

    public boolean isAt(LearnTab tab) {
        return tab.covers(getPath());
    }

    public boolean isAt(PeopleTab tab) {
        return tab.covers(getPath());
    }

    public boolean isHere(NavItem item) {
        return item.covers(getPath());
    }

    public String getPath() {
        return request.get().request().path();
    }

    /** The address to come back to after the language was changed. */
    public String getAddress() {
        boolean get = "GET".equals(request.get().request().method().name());
        return get ? request.get().request().uri() : "/";
    }

    public String getToken() {
        return csrf.token();
    }

    /** A new key for a form, so that submitting it twice makes one record. */
    public String getSubmission() {
        return UUID.randomUUID().toString();
    }

    /** Changes whenever a style or script changes, so that browsers may keep them for a year. */
    public String getAssets() {
        return styles.version();
    }
}
