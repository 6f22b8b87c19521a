package org.comity.cli.show;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentence of each kind of act. A name in braces is a key of the body, or `actor`, who did it; a part in brackets
/// is left out where one of its keys is.
final class GistSentences {
    private static final String TEXT = """
            assistance-requested: {requester} asks[ {to}] for help: {title}
            lines-added: more is asked for in {response}
            line-withdrawn: {line} is asked for no more in {response}
            request-withdrawn: the request of {response} is withdrawn
            response-decided: help in {response} is {answer}
            mandate-extended: the mandate of {response} goes on until {until}
            mandate-ended: the mandate of {response} ends
            assistance-offered: {from} offers[ {quantity.amount} {quantity.unit}:] {what} ({offer})
            offer-changed: offer {offer} becomes[ {quantity.amount} {quantity.unit}][ {what}]
            offer-withdrawn: offer {offer} is withdrawn
            offer-accepted: offer {offer} is accepted[: {quantity.amount} {quantity.unit}]
            offer-declined: offer {offer} is declined
            offer-committed: of offer {offer} {quantity.amount} {quantity.unit} is committed
            offer-received: of offer {offer} {quantity.amount} {quantity.unit} is received
            offer-written-off: of offer {offer} {quantity.amount} {quantity.unit} is written off
            nationally-authorised: {authority} of {from} authorises what is offered[ ({offer})]
            deployed: {from} sends {unit}[ to {place}][: {task}]
            arrived: {unit} is there[: {place}]
            contribution-told: {from} contributes[: {task}][, {place}][, {headcount}]
            host-forces: the host's own forces[: {task}][, {place}][, {headcount}]
            total-told: how many came to help in {response} is told: {headcount}
            situation-reported: situation[, {place}]: {says}
            task-completed: the task in {response}[, of {unit},] is done
            withdrawal-announced: a withdrawal is announced[ from {begins}][ until {ends}]
            withdrawal-begun: the withdrawal in {response} begins
            unit-withdrawn: {unit} leaves
            withdrawal-completed: all who helped in {response} have left
            clock-set: clock {clock} is set in {response}[: {title}]
            accession: {member} becomes {status}
            arrears-declared: {member} is in arrears[: {because}]
            arrears-settled: the arrears of {member} are settled
            exclusion: {member} is excluded[: {because}]
            lapse: the membership of {member} lapses[: {because}]
            restoration: {member} has back what was suspended[ in {organ}][: {because}]
            seat-succession: {member} takes the seat of {from}
            suspension: {member} is suspended[ in {organ}][ until {until}][: {because}]
            suspension-requested: {actor} asks that {member} be suspended[ in {organ}][: {because}]
            waiver-granted: {member} may vote in spite of {of}[ in {organ}][ until {until}]
            withdrawal: {member} has left[: {because}]
            withdrawal-notified: {member} gives notice that it leaves[ on {leaves}][: {because}]
            withdrawal-taken-back: {member} takes back its notice[: {because}]
            acting-chair: {holder} acts as chair of {organ}[ until {until}]: {because}
            acting-chair-ended: {holder} acts no more as chair of {organ}
            chair-decided: {holder} is to chair {organ}[ until {until}][: {because}]
            handover: {from} hands the chair of {organ} over to {to}
            agenda-adopted: the agenda of {session} is adopted
            agenda-reordered: the agenda of {session} is put in the order {order}
            appeal-decided: the appeal on point {point} is decided[: {result}]
            arrival: {member}[, {name},] arrives
            attendance-listed: who attends {session} is listed: {attendees}
            cancellation: {session} is called off[: {because}]
            convening: {actor} convenes {organ} as {session}[ in {place}] from {from}
            credentials-decided: the credentials of {members} are decided: {finding}
            credentials-submitted: {member} submits credentials ({form})[ by {issuedBy}]
            delegation-named: {member} names its delegation: {representatives}
            departure: {member}[, {name},] leaves
            doors-set: {session}[, item {item},] is {doors}
            floor-asked: {speaker} asks for the floor ({turn})[ on {item}]
            floor-ended: {speaker} has spoken[, {seconds} s]
            floor-given: {speaker} has the floor ({turn})[ on {item}]
            floor-withdrawn: {speaker} asks for the floor no more[ on {item}]
            item-added: {item} is put on the agenda of {session}: {title}
            item-closed: {item} is closed[: {result}]
            item-opened: the meeting turns to {item}
            item-withdrawn: {item} is taken off the agenda of {session}[: {because}]
            minute-entered: minute[ on {item}]: {says}
            motion-decided: motion {motion} is decided[: {result}]
            motion-moved: {actor} moves {does} ({motion})[: {text}]
            motion-put: motion {motion} is put
            motion-seconded: {actor} seconds motion {motion}
            motion-withdrawn: motion {motion} is withdrawn
            point-raised: {actor} raises a point of order ({point}): {claim}
            point-ruled: on point {point} the chair rules: {ruling}[, {because}]
            presiding-taken: {holder} takes the chair of {session} ({as})
            rescheduling: {session} is to begin on {from}[ in {place}][: {because}]
            ruling-appealed: {actor} appeals against the ruling on point {point}
            session-adjourned: {session} is adjourned[ until {until}][: {because}]
            session-closed: {session} is closed
            session-opened: {session} is opened
            session-resumed: {session} is resumed
            session-suspended: {session} is suspended[ until {until}][: {because}]
            speakers-list-closed: the list of speakers is closed[ on {item}]
            amendment-accepted: amendment {amendment} to {document} is accepted
            amendment-adopted: amendment {amendment} to {document} is adopted
            amendment-proposed: {actor} proposes amendment {amendment} to {document}[: {says}]
            amendment-rejected: amendment {amendment} to {document} is rejected
            amendment-withdrawn: amendment {amendment} to {document} is withdrawn
            amendments-ordered: amendments to {document} are taken in the order {order}
            document-adopted: {document} is adopted[ as {symbol}]
            document-forwarded: {from} forwards {document} to {to}
            document-noted: document {document} ({form}): {titles}
            document-rejected: {document} is rejected
            lineage-told: {document} comes of {ancestors}
            proposal-tabled: {actor} tables {document} ({form}): {titles}
            proposal-withdrawn: {document} is withdrawn[: {because}]
            sponsor-joined: {member} sponsors {document}
            sponsor-withdrawn: {member} sponsors {document} no more
            symbol-given: {document} has the symbol {symbol}
            title-given: {document} has the title {title}
            version-issued: version {version} of {document}: {because}
            candidate-withdrawn: {candidate} stands no more in {vote}
            counts-taken: counted in {vote}: {counts}
            election-opened: election {vote}: {office}, {candidates}
            non-objection: {member} does not object[ to {documents}][ in {votes}]
            position-taken: {seat}[, by {by},] {position} in vote {vote}
            positions-taken: in vote {vote}: {positions}
            roll-call: roll call {vote} on {on}[, {symbol}][: {title}][, announced {announced}]
            round-declared: round {round} of {vote} is declared[, elected {elected}][, {goesOn} go on]
            round-held: round {round} of {vote}: {candidates}
            silence-broken: {seat} breaks the silence {vote}
            silence-extended: the silence {vote} lasts until {until}
            silence-opened: silence {vote} until {deadline}[ on {question.asks}]
            vote-appeal-decided: the appeal against ruling {ruling} in {vote} is decided: {result}
            vote-closed: vote {vote} is closed
            vote-corrected: {seat} corrects its position in {vote} to {position}: {because}
            vote-declared: vote {vote} is declared[: {announced}][ under ruling {ruling}]
            vote-explained: {member} explains its vote in {vote}: {says}
            vote-opened: vote {vote} is opened ({manner})[: {question.asks}]
            vote-ruled: the chair rules in {vote} that {assumption} {holds}: {because}
            vote-ruling-appealed: {actor} appeals against ruling {ruling} in {vote}
            decision-told: {organ} decided {decision}[, {symbol}][, in session {session}]: {titles}
            owner-assigned: {owner} owns decision {decision}
            next-date-set: on decision {decision}[ {what}] is due[ {next}]
            review-set: decision {decision} is to be reviewed[ {review}]
            step-reported: {actor} reports a step on decision {decision}: {says}
            decision-completed: decision {decision} is carried out[: {says}]
            decision-superseded: decision {by} takes the place of decision {decision}
            decision-not-needed: decision {decision} is needed no more: {because}
            published: published: {what}
            programme-established: programme {programme} is established: {titles}
            project-planned: {owner} plans project {project}: {titles}
            title-added: {of} is also called {title}
            stages-told: the stages of {of}: {stages}
            coordinator-named: {coordinator} coordinates {of}
            share-set: {member} takes on {share} of {line} in {of}
            milestone-set: milestone {milestone} of {of}[, due {due}]: {title}
            milestone-reached: milestone {milestone} of {of} is reached[: {says}]
            milestone-dropped: milestone {milestone} of {of} is dropped: {because}
            result-reported: a result of {of}: {says}
            progress-declared: {of} is declared {progress}[, stage {stage}]
            undertaking-ended: {of} is {how}[: {because}]
            consortium-proposed: a consortium is proposed for project {project}[: {says}]
            participation-stepped: {participant}[, {state},] in project {project}: {grade}
            participation-ended: {participant} takes part in project {project} no more[: {because}]
            activity-held: activity {activity}[, area {area}][, in {place}][, until {until}]: {titles}
            activity-cancelled: activity {activity} is cancelled[: {because}]
            year-opened: {holder} has the chairmanship of {organ} as year {year}, from {from} until {until}
            priorities-told: priorities of year {year}: {priorities}
            year-reported: year {year} is reported[ in {document}][ to session {session}][: {says}]
            common-position-taken: {members} hold in common of {question}[: {says}]
            common-position-joined: {member} joins common position {position}
            common-position-left: {member} leaves common position {position}[: {because}]
            watch-set: to be looked at[ until {until}]: {what}
            office-taken: {holder} is {office}[ of {member}][, {title}][, until {until}]
            office-left: {holder} is {office}[ of {member}] no more[: {because}]
            watch-ended: {watch} is looked at no more: {because}
            instrument-concluded: instrument {instrument} ({form}) is concluded: {titles}
            full-powers-presented: {person}[, {capacity},] shows full powers to sign {instrument} for {party}
            instrument-signed: {party} signs {instrument}[ by {person}][ ({as})]
            ratified-at-home: {body} of {party} agrees to {instrument}
            instrument-deposited: {party} deposits its {consent} of {instrument}[, bound since {since}]
            reservation-made: {party} makes reservation {reservation} to {instrument}[, {article}]: {says}
            reservation-withdrawn: {party} withdraws reservation {reservation} to {instrument}
            reservation-objected: {party} objects to reservation {reservation} of {to} to {instrument}: {between}
            provisionally-applied: {party} applies {instrument} provisionally
            provisional-application-ended: {party} applies {instrument} provisionally no more
            force-told: {instrument} comes into force[ for {parties}]
            denunciation-notified: {party} gives notice that it leaves {instrument}[ on {leaves}][: {because}]
            denunciation-taken-back: {party} takes back its notice about {instrument}
            party-ended: {instrument} binds {party} no more ({how})[: {because}]
            instrument-prolonged: {instrument} is prolonged[ by {months} months][ for {parties}]
            instrument-terminated: {instrument} is terminated[: {because}]
            guarantee-stipulated: {article} of {instrument} guarantees ({guarantee}): {says}
            guarantee-ended: guarantee {guarantee} is owed no more: {because}
            """;

    private static final Map<String, String> SENTENCES = Stream.of(TEXT.split("\n"))
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

    private GistSentences() {}

    static Optional<String> of(String kind) {
        return Optional.ofNullable(SENTENCES.get(kind));
    }

    static Set<String> kinds() {
        return SENTENCES.keySet();
    }
}
