package org.meguri.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;

/** Days in JSON that comes in: as forms understand them; in JSON that goes out they are always 2026-04-01. */
@Singleton
public class DateJson implements ObjectMapperCustomizer {

    private static final class Days extends StdScalarDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1L;

        Days() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            String typed = Text.clean(json.getText());
            if (typed.isEmpty()) {
                return null;
            }
            return DateText.read(typed)
                    .found()
                    .orElseThrow(() -> context.weirdStringException(typed, LocalDate.class, "no date"));
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new Days()));
    }

    /** After the module for dates that the framework brings, which it takes the place of. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
