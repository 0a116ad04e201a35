package org.meguri.learn.skills;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.platform.Words;

/** What the bodies call the areas of their skills; an area that none has named is called as the product calls it. */
@ApplicationScoped
public class SkillAreas implements PanacheRepositoryBase<SkillArea, UUID> {

    /** The names that the body has given, by letter. */
    public Map<String, Words> names(UUID body) {
        return list("bodyId", body).stream().collect(Collectors.toMap(SkillArea::code, SkillArea::name));
    }

    Optional<SkillArea> find(UUID body, String code) {
        return find("bodyId = ?1 and code = ?2", body, code).firstResultOptional();
    }
}
