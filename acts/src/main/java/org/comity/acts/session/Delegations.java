package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.comity.acts.table.Table;

/// Who represents whom, and with what credentials.
public record Delegations(Table<String, Delegation> named, Table<String, Credentials> credentials) {
    static final Delegations EMPTY = new Delegations(Table.empty(), Table.empty());

    public record Delegation(List<Representative> representatives, When since, long number) {
        public Delegation {
            representatives = List.copyOf(representatives);
        }

        public Optional<Representative> head() {
            return representatives.stream()
                    .filter(each -> each.role() == Representative.Role.HEAD)
                    .findFirst();
        }
    }

    /// @param submitted how complete the last ones were; empty when there are none
    /// @param finding of the organ on them; empty while there is none
    public record Credentials(
            Optional<CredentialsSubmitted.Completeness> submitted,
            Optional<CredentialsDecided.Finding> finding,
            long number) {
        /// Whether the delegation has no part in the session.
        public boolean isRejected() {
            return finding.equals(Optional.of(CredentialsDecided.Finding.REJECTED));
        }

        /// Whether the delegation sits for the time being, until the organ has decided.
        public boolean isProvisional() {
            return finding.isEmpty();
        }
    }

    Delegations with(Act act, DelegationBody body) {
        return switch (body) {
            case DelegationNamed each ->
                new Delegations(
                        named.with(
                                each.member(),
                                new Delegation(
                                        each.representatives(), act.draft().effective(), act.number())),
                        credentials);
            case CredentialsSubmitted each ->
                new Delegations(
                        named,
                        credentials.with(
                                each.member(),
                                new Credentials(Optional.of(each.form()), Optional.empty(), act.number())));
            case CredentialsDecided each -> decided(act, each);
        };
    }

    private Delegations decided(Act act, CredentialsDecided decided) {
        Table<String, Credentials> changed = credentials;
        for (String member : decided.members()) {
            Optional<CredentialsSubmitted.Completeness> submitted =
                    credentials.get(member).flatMap(Credentials::submitted);
            changed = changed.with(member, new Credentials(submitted, Optional.of(decided.finding()), act.number()));
        }
        return new Delegations(named, changed);
    }

    /// Everybody of whom a delegation or credentials are known.
    Stream<String> members() {
        List<String> members = new ArrayList<>();
        named.forEach(entry -> members.add(entry.key()));
        credentials.forEach(entry -> members.add(entry.key()));
        return members.stream().distinct();
    }
}
