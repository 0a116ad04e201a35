package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;

/** Under which name an edition of a module shows a content. */
@Entity
public class ModuleMedia {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Module module;

    private String name;
    private String sha256;

    @SuppressWarnings("NullAway.Init")
    protected ModuleMedia() {}

    ModuleMedia(Module module, String name, String sha256) {
        this.id = Ids.next();
        this.module = module;
        this.name = name;
        this.sha256 = sha256;
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    /** Of the file in the folder of the module. */
    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }
}
