package org.comity.acts.council;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.When;

/// Any body that an act of a council can have, sensible or not, made from its type: a record can hold what an
/// older program let in. Names come from so few that bodies meet.
final class AnyBody {
    private static final List<String> WORDS = List.of("ALD", "BRE", "CAL", "council", "river", "spring", "12");
    private static final int TRIES = 40;

    private final Random random;
    private final List<Class<?>> kinds = new ArrayList<>();

    AnyBody(Random random) {
        this.random = random;
        records(CouncilBody.class, kinds);
    }

    private static void records(Class<?> type, List<Class<?>> into) {
        if (type.isRecord()) {
            into.add(type);
        } else {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> records(each, into));
        }
    }

    /// Empty when nothing that was tried could be one.
    Optional<CouncilBody> next() {
        Class<?> kind = kinds.get(random.nextInt(kinds.size()));
        return made(kind).map(CouncilBody.class::cast);
    }

    private Optional<Object> made(Class<?> type) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return Optional.of(record(type));
            } catch (IllegalArgumentException nonsense) {
                // Constructors refuse nonsense; another try may be better.
            }
        }
        return Optional.empty();
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts.length == 1 && parts[0].getType() == String.class) {
            return constructed(type, id());
        }
        return constructed(
                type, Stream.of(parts).map(part -> any(part.getGenericType())).toArray());
    }

    private static Object constructed(Class<?> type, Object... values) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException nonsense) {
                throw nonsense;
            }
            throw new AssertionError(type.getName(), thrown.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(type.getName(), broken);
        }
    }

    private String id() {
        return "council/2031-0" + (1 + random.nextInt(2)) + "/" + (1 + random.nextInt(3));
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType holds) {
            return holder((Class<?>) holds.getRawType(), holds.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return random.nextInt(3) == 0 ? id() : WORDS.get(random.nextInt(WORDS.size()));
        }
        if (plain == long.class || plain == Long.class) {
            return (long) random.nextInt(12);
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(5);
        }
        return time(plain);
    }

    private Object time(Class<?> type) {
        if (type == When.class) {
            return When.of("2031-0" + (1 + random.nextInt(9)));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2031, 1 + random.nextInt(12), 1);
        }
        if (type == Instant.class) {
            return Instant.parse("2031-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000));
        }
        if (type == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(12));
        }
        if (type == Content.class) {
            return new Content.Open("a text");
        }
        if (type == Actor.class) {
            return new Actor.Member(WORDS.get(random.nextInt(3)));
        }
        return choice(type);
    }

    private Object choice(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isRecord()) {
            return made(type).orElseThrow(() -> new IllegalArgumentException("no " + type));
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return choice(permitted[random.nextInt(permitted.length)]);
        }
        throw new IllegalArgumentException("nobody knows how to make a " + type);
    }

    private Object holder(Class<?> type, Type[] held) {
        int many = random.nextInt(3);
        if (type == Optional.class) {
            return many == 0 ? Optional.empty() : Optional.of(any(held[0]));
        }
        if (type == List.class) {
            return Stream.generate(() -> any(held[0])).limit(many).distinct().toList();
        }
        if (type == Map.class) {
            return many == 0 ? Map.of() : Map.of(any(held[0]), any(held[1]));
        }
        throw new IllegalArgumentException("nobody knows how to make a " + type);
    }
}
