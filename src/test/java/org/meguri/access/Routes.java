package org.meguri.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/** Every route of the product, read from its classes. */
final class Routes {

    /**
     * A route and the roles that its annotations let in; {@code ANYONE} for a public one.
     *
     * @param queries what can be asked in its address
     * @param fields the fields of its body
     * @param answers what its method returns
     */
    record Route(
            String method, String path, Set<String> roles, Set<String> queries, Set<String> fields, Class<?> answers) {

        boolean isPublic() {
            return roles.contains("ANYONE");
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        String line() {
            return method + "," + path + "," + String.join(" ", roles);
        }
    }

    private static final Map<String, Class<? extends Annotation>> METHODS =
            Map.of("GET", GET.class, "POST", POST.class, "PUT", PUT.class, "DELETE", DELETE.class);

    private Routes() {}

    static List<Route> all() {
        List<Route> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath("target/classes")) {
            if (type.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : type.getMethods()) {
                    METHODS.forEach((name, annotation) -> {
                        if (method.isAnnotatedWith(annotation)) {
                            found.add(new Route(
                                    name,
                                    path(type, method),
                                    roles(type, method),
                                    queries(method.reflect()),
                                    fields(method.reflect()),
                                    method.reflect().getReturnType()));
                        }
                    });
                }
            }
        }
        found.sort(java.util.Comparator.comparing(Route::path).thenComparing(Route::method));
        return found;
    }

    private static String path(JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String whole = "/" + type.getAnnotationOfType(Path.class).value() + "/" + own;
        String path = whole.replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Set<String> roles(JavaClass type, JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return Set.of("ANYONE");
        }
        Optional<RolesAllowed> own = method.tryGetAnnotationOfType(RolesAllowed.class);
        if (own.isPresent()) {
            return new TreeSet<>(List.of(own.get().value()));
        }
        if (type.isAnnotatedWith(PermitAll.class)) {
            return Set.of("ANYONE");
        }
        return type.tryGetAnnotationOfType(RolesAllowed.class)
                .<Set<String>>map(allowed -> new TreeSet<>(List.of(allowed.value())))
                .orElse(Set.of());
    }

    private static Set<String> queries(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery rest = parameter.getAnnotation(RestQuery.class);
            QueryParam plain = parameter.getAnnotation(QueryParam.class);
            if (rest != null) {
                names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
            } else if (plain != null) {
                names.add(plain.value());
            }
        }
        return names;
    }

    /** The components of the record that is read from the body, JSON or form. */
    private static Set<String> fields(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType().isRecord()) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }
}
