package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.INSTANT;
import static org.workplan.storage.json.ValueShapes.PLAN_ID;
import static org.workplan.storage.json.ValueShapes.RECORD_ID;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.LONG;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** What stands in the lines of logs: one JSON text without line feeds each. */
final class LogTexts {

    /** What is told of a line that is whole and does not belong where it stands, since a line was lost or is there twice. */
    static final String ANOTHER = "Another line is expected there. Restore the file from a copy.";

    private static final Json JSON = new Json(JsonLimits.STANDARD);

    private static final Shape<Change> CHANGE = Records.of(
            "Change",
            "Who changed a plan, why and when.",
            required("id", RECORD_ID, Change::id),
            required("author", TEXT, Change::author),
            required("reason", TEXT, Change::reason),
            required("at", INSTANT, Change::at),
            Change::new);

    private static final Shape<RevisionLine> REVISION = Records.of(
            "Revision",
            "One revision of a plan.",
            required("number", LONG, line -> line.revision().number()),
            required("change", CHANGE, line -> line.revision().change()),
            orElse("deleted", Shapes.BOOLEAN, false, line -> line.revision().deleted()),
            optional("sha256", TEXT, RevisionLine::sha256),
            (number, change, deleted, sha256) ->
                    new RevisionLine(new PlanRepository.Revision(number, change, deleted), sha256));

    private static final Shape<ChangeFeed.Notice> NOTICE = Records.of(
            "Notice",
            "That something of a plan changed.",
            required("position", LONG, ChangeFeed.Notice::position),
            required("plan", PLAN_ID, ChangeFeed.Notice::plan),
            required("subject", enumeration(ChangeFeed.Notice.Subject.class), ChangeFeed.Notice::subject),
            required("number", LONG, ChangeFeed.Notice::number),
            ChangeFeed.Notice::new);

    private LogTexts() {}

    static String of(RevisionLine revision) {
        return JSON.line(REVISION, revision);
    }

    static String of(ChangeFeed.Notice notice) {
        return JSON.line(NOTICE, notice);
    }

    static LoadResult<RevisionLine> readRevision(String text) {
        return JsonCodec.loaded("revision", JSON.read(REVISION, text));
    }

    static LoadResult<ChangeFeed.Notice> readNotice(String text) {
        return JsonCodec.loaded("notice", JSON.read(NOTICE, text));
    }
}
