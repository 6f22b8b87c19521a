package org.comity.record.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.When;
import org.comity.charter.Names;
import org.comity.charter.facts.CalendarDate;

/// Draws records of any type that the format has a place for. What a constructor refuses is drawn again.
public final class RandomRecords {
    private static final int PATIENCE = 20_000;
    private static final String[] WORDS = {
        "a", "council", "ALD", "BRE", "B-1", "session/2031-05-01", "x y", "é", "Ж", "\"", "4", "in favour"
    };
    private static final String[] IDS = {"a", "ALD", "item-4", "council/2031-05-01", "council/2031-05-01/vote-1", "b.2"
    };
    private static final String[] TIMES = {
        "2031", "2031-05", "2031-05-01", "2031-05-01T10:15Z", "2031-05-01T10:20+06:00", "2031-05-02~", "unknown"
    };

    private final Random random;

    public RandomRecords(Random random) {
        this.random = random;
    }

    /// The types of all bodies of the life of a council.
    public static List<Class<? extends Body>> types() {
        return RecordForm.bodies(CouncilBody.class)
                .<Class<? extends Body>>map(BodyForm::type)
                .toList();
    }

    public <T> T draw(Class<T> type) {
        String refused = "";
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return type.cast(record(type));
            } catch (IllegalArgumentException again) {
                refused = String.valueOf(again.getMessage());
            }
        }
        throw new IllegalStateException("no " + type + " could be drawn: " + refused);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType());
        }
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(type.toString(), refused);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException(type.toString(), notPublic);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType several) {
            Class<?> raw = (Class<?>) several.getRawType();
            Type held = several.getActualTypeArguments()[0];
            if (raw == Optional.class) {
                return random.nextBoolean() ? Optional.of(value(held)) : Optional.empty();
            }
            return raw == List.class ? list(held) : table();
        }
        Class<?> one = (Class<?>) type;
        if (one == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.of(1 + random.nextInt(40)) : OptionalLong.empty();
        }
        if (one == Names.class) {
            return names();
        }
        if (one == Long.class) {
            return 1L + random.nextInt(40);
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
        }
        return plain(one);
    }

    private Object plain(Class<?> one) {
        return switch (one.getSimpleName()) {
            case "String" -> digestAtTimes(pick(random.nextBoolean() ? IDS : WORDS));
            case "long" -> 1L + random.nextInt(40);
            case "int" -> 1 + random.nextInt(40);
            case "When" -> When.of(pick(TIMES));
            case "LocalDate" -> LocalDate.of(2031, 5, 1 + random.nextInt(20));
            case "Instant" -> Instant.parse("2031-05-01T10:00:00Z").plusSeconds(random.nextInt(100_000));
            case "CalendarDate" ->
                CalendarDate.parse(pick(new String[] {"2031", "2031-05", "2031-05-09"}))
                        .orElseThrow();
            case "Content" -> random.nextBoolean() ? new Content.Open(pick(WORDS)) : new Content.Private(pick(WORDS));
            case "Actor" -> new Actor.Member(pick(IDS));
            default -> object(one);
        };
    }

    private Object object(Class<?> one) {
        if (one.isRecord()) {
            return one.getRecordComponents().length == 1 && one.getRecordComponents()[0].getType() == String.class
                    ? idOf(one)
                    : record(one);
        }
        List<Class<?>> cases = Stream.of(one.getPermittedSubclasses()).toList();
        return object(cases.get(random.nextInt(cases.size())));
    }

    private Object idOf(Class<?> type) {
        try {
            return type.getConstructor(String.class).newInstance(pick(IDS));
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private String digestAtTimes(String otherwise) {
        return random.nextInt(4) == 0 ? "0123456789abcdef".repeat(4) : otherwise;
    }

    private List<Object> list(Type held) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Object next = value(held);
            if (!list.contains(next)) {
                list.add(next);
            }
        }
        return list;
    }

    private Map<String, Long> table() {
        Map<String, Long> table = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            table.put(pick(IDS), (long) random.nextInt(1000));
        }
        return table;
    }

    private Names names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(random.nextBoolean() ? "en" : "fr", pick(WORDS));
        return new Names(names);
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
