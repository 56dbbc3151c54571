package io.unbreakable.sandbox.monitor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A parsed entitySelector: criteria that must all hold (reference section 4). */
record EntitySelector(List<Criterion> criteria) {

    static final int MAXIMUM_LENGTH = 2000;

    static EntitySelector parse(String text) {
        return EntitySelectorParser.parse(text);
    }

    boolean matches(Entity entity, Landscape landscape) {
        return criteria.stream().allMatch(criterion -> criterion.matches(entity, landscape));
    }

    /** One condition on an entity. */
    sealed interface Criterion {
        boolean matches(Entity entity, Landscape landscape);
    }

    record Type(String type) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            return entity.type().equals(type);
        }
    }

    record Ids(List<String> ids) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            return ids.contains(entity.id());
        }
    }

    record Tags(List<TagPattern> anyOf) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            return entity.tags().stream().anyMatch(tag -> anyOf.stream().anyMatch(pattern -> pattern.matches(tag)));
        }
    }

    record TagPattern(
            @Nullable String context, String key, @Nullable String value) {
        boolean matches(Tag tag) {
            return (context == null || context.equals(tag.context()))
                    && key.equals(tag.key())
                    && (value == null ? tag.value() == null : value.equals(tag.value()));
        }
    }

    record Name(NameRule rule, String name, boolean caseSensitive) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            String actual = caseSensitive ? entity.name() : entity.name().toLowerCase(Locale.ROOT);
            String wanted = caseSensitive ? name : name.toLowerCase(Locale.ROOT);
            return switch (rule) {
                case CONTAINS -> actual.contains(wanted);
                case EQUALS -> actual.equals(wanted);
                case STARTS_WITH -> actual.startsWith(wanted);
            };
        }
    }

    enum NameRule {
        CONTAINS,
        EQUALS,
        STARTS_WITH
    }

    record Related(boolean outgoing, String relation, EntitySelector other) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            return (outgoing ? entity.fromRelationships() : entity.toRelationships())
                    .getOrDefault(relation, List.of()).stream()
                            .map(ref -> landscape.find(ref.id()))
                            .anyMatch(found -> found != null && other.matches(found, landscape));
        }
    }

    record Not(Criterion criterion) implements Criterion {
        @Override
        public boolean matches(Entity entity, Landscape landscape) {
            return !criterion.matches(entity, landscape);
        }
    }
}
