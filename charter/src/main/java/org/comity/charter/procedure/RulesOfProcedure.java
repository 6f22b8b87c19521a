package org.comity.charter.procedure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Names;
import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;

/// By which rules an organ meets. What a charter does not say is empty: nothing is supposed in its place.
///
/// @param motions kinds of motion, the one that goes before all others first
public record RulesOfProcedure(
        Optional<Convening> convening,
        Optional<Agenda> agenda,
        Optional<Quorum> quorum,
        Optional<Rulings> rulings,
        List<MotionRule> motions,
        Optional<Speakers> speakers,
        Optional<Replies> replies,
        Optional<Explanations> explanations,
        Optional<Corrections> corrections,
        Optional<Amendments> amendments,
        Optional<Conduct> conduct) {
    /// A charter that says nothing of it.
    public static final RulesOfProcedure NONE = new RulesOfProcedure(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Any member may.
    public static final String MEMBERS = "members";

    /// The most minutes, days or times that a charter can say.
    public static final int MOST = 10_000;

    public RulesOfProcedure {
        motions = List.copyOf(motions);
    }

    /// The kind of motion with this id.
    public Optional<MotionRule> motion(String id) {
        return motions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether one kind of motion goes before another; kinds that the charter does not list go behind all others.
    public boolean goesBefore(String one, String other) {
        return rank(one) < rank(other);
    }

    private int rank(String id) {
        for (int i = 0; i < motions.size(); i++) {
            if (motions.get(i).id().equals(id)) {
                return i;
            }
        }
        return motions.size();
    }

    /// Who calls the organ together, and how long before.
    ///
    /// @param convenedBy offices, or [#MEMBERS]; none when the charter does not say
    /// @param opensAndCloses offices that open, suspend and close a meeting; none when it does not say
    /// @param regular days of notice before a regular session
    /// @param extraordinary days of notice before an extraordinary one
    public record Convening(
            List<String> convenedBy,
            List<String> opensAndCloses,
            OptionalInt regular,
            OptionalInt extraordinary,
            Grounds grounds) {
        public Convening {
            convenedBy = List.copyOf(convenedBy);
            opensAndCloses = List.copyOf(opensAndCloses);
        }
    }

    /// How an agenda comes to stand.
    ///
    /// @param adoptedBy the matter by whose rule it is adopted
    /// @param changedBy the matter by whose rule an adopted one is changed; empty when that one is the same
    public record Agenda(Optional<String> adoptedBy, Optional<String> changedBy, Grounds grounds) {}

    /// How many have to be there.
    ///
    /// @param opening to open a meeting and to debate
    /// @param deciding to put a question to the vote
    public record Quorum(Optional<Threshold> opening, Optional<Threshold> deciding) {
        /// @param of the sentence, which counts who is present
        public record Threshold(Rule of, Grounds grounds) {}
    }

    /// What becomes of what the chair rules.
    ///
    /// @param overturnedBy the matter by whose rule a ruling is overturned; empty when there is no appeal or none
    ///     is known
    public record Rulings(Optional<String> overturnedBy, Grounds grounds) {}

    /// A kind of motion.
    ///
    /// @param matter the matter by whose rule it is decided, where that is known
    /// @param seconders how many others have to second it
    /// @param debate whether it is spoken to
    /// @param inFavour how many may speak for it, the mover not counted, where that is limited
    /// @param against how many may speak against it
    public record MotionRule(
            String id,
            Names names,
            Optional<String> matter,
            int seconders,
            Debate debate,
            OptionalInt inFavour,
            OptionalInt against,
            Grounds grounds) {}

    /// What becomes of a motion before it is put to the vote.
    public enum Debate {
        DEBATED("debated"),
        /// So many may speak for it and against it, and nobody else.
        LIMITED("limited"),
        /// It is put to the vote at once.
        PUT_AT_ONCE("put at once");

        private final String words;

        Debate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How speakers follow one another, and how long and how often each may speak.
    ///
    /// @param speech the longest that one may speak at a time
    /// @param delegation the longest that one delegation may speak on one item, all its speeches together
    /// @param times how often a delegation may speak on one item
    public record Speakers(
            Order order,
            Optional<Duration> speech,
            Optional<Duration> delegation,
            OptionalInt times,
            Grounds grounds) {}

    /// In which order those on a list of speakers get the floor.
    public enum Order {
        /// As they asked for it.
        AS_ASKED("as asked"),
        /// Whoever speaks for and whoever speaks against take turns, each as they asked.
        ALTERNATING("alternating"),
        /// Members before observers and guests, each as they asked.
        MEMBERS_FIRST("members first"),
        /// Whoever spoke least often on the item before whoever spoke more often, each as they asked.
        FEWEST_SPEECHES_FIRST("fewest speeches first");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Rights of reply.
    ///
    /// @param times how often a delegation may reply on one item
    /// @param lengths how long the first may be, the second and so on; a later one is as long as the last
    public record Replies(OptionalInt times, List<Duration> lengths, Grounds grounds) {
        public Replies {
            lengths = List.copyOf(lengths);
        }

        /// How long a reply may be.
        ///
        /// @param number of the reply, from 1
        public Optional<Duration> length(int number) {
            return lengths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(lengths.get(Math.min(number, lengths.size()) - 1));
        }
    }

    /// Explanations of vote.
    ///
    /// @param when before the vote, after it, or both
    /// @param length how long one may be
    /// @param bySponsors whether a sponsor of what is voted on may explain its vote
    public record Explanations(Optional<Moment> when, Optional<Duration> length, Sponsors bySponsors, Grounds grounds) {
        /// When votes are explained.
        public enum Moment {
            BEFORE("before"),
            AFTER("after"),
            BEFORE_AND_AFTER("before and after");

            private final String words;

            Moment(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }

        /// Whether sponsors may explain.
        public enum Sponsors {
            MAY,
            MAY_NOT
        }
    }

    /// That business is done in its order, once and in time: the article for whatever is out of order and has none of
    /// its own.
    public record Conduct(Grounds grounds) {}

    /// How long a member may still correct how it voted.
    ///
    /// @param until after the vote; empty when at any time
    public record Corrections(Optional<Duration> until, Grounds grounds) {}

    /// When amendments are voted on.
    ///
    /// @param when before the text or after it
    /// @param order in which they are put
    public record Amendments(When when, Order order, Grounds grounds) {
        /// Before or after the text.
        public enum When {
            BEFORE_THE_TEXT("before the text"),
            AFTER_THE_TEXT("after the text");

            private final String words;

            When(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }

        /// The order among them.
        public enum Order {
            FURTHEST_FIRST("furthest first"),
            AS_SUBMITTED("as submitted");

            private final String words;

            Order(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }
}
