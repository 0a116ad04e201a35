package org.meguri.learn.certificate;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The certificates that a person was issued. */
@ApplicationScoped
class CertificateFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "certificates",
                Set.of("certificate"),
                List.of("issuedAt", "title", "name", "year", "certificateNumber", "earnedOn", "to"),
                """
                select issued_at, title_ja, name, fiscal_year, number, earned_on, valid_to from certificate
                where person_id = :person order by issued_at
                """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
