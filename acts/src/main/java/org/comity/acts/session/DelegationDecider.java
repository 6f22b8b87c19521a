package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;

/// Whether a delegation may be named, and credentials handed in and decided on.
final class DelegationDecider {
    private static final Phase[] NOT_OVER = {Phase.CONVENED, Phase.OPEN, Phase.SUSPENDED, Phase.ADJOURNED};

    private DelegationDecider() {}

    static Decided decide(Hall hall, DelegationBody body) {
        return switch (body) {
            case DelegationNamed each ->
                SessionDecider.unless(
                        hall,
                        () -> hall.unknown(List.of(each.member())),
                        () -> Permission.memberOrBureau(hall, each.member(), "name the delegation of " + each.member()),
                        () -> SessionDecider.during(hall, "name a delegation", NOT_OVER));
            case CredentialsSubmitted each ->
                SessionDecider.unless(
                        hall,
                        () -> hall.unknown(List.of(each.member())),
                        () -> Permission.memberOrBureau(
                                hall, each.member(), "hand in the credentials of " + each.member()),
                        () -> SessionDecider.during(hall, "hand in credentials", NOT_OVER));
            case CredentialsDecided each ->
                SessionDecider.unless(
                        hall,
                        () -> hall.unknown(each.members()),
                        () -> SessionDecider.during(hall, "decide on credentials", NOT_OVER),
                        () -> submitted(hall, each),
                        () -> Permission.organOrChair(hall, "decide on credentials", each.warrant()));
        };
    }

    private static Optional<org.comity.charter.Refused> submitted(Hall hall, CredentialsDecided body) {
        return hall.isFree()
                ? Optional.empty()
                : body.members().stream()
                        .filter(member -> hall.session().credentials(member).isEmpty())
                        .findFirst()
                        .map(member -> SessionRefusals.noCredentials(hall, member));
    }
}
