package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.ImportRunStore;
import gendan.integration.ImportStatus;
import gendan.integration.onlineretail.RetailParties.Known;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.ordering.MatchHistoricalReturns;
import gendan.ordering.RecordHistoricalOrders;
import gendan.ordering.RecordHistoricalReturns;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Imports files of the UCI data set "Online Retail" as historical orders.
///
/// Each row ends as exactly one of these: imported (a line of an order or of a credit note), known (it is there, from
/// an earlier run or from another file of this one), or reported with its reason. Rows are recognised by what is in
/// them, not by file: the same file again, under another name or cut otherwise, changes nothing.
///
/// All files are read to their end before anything is written. Then each batch of whole invoices is one transaction;
/// when the program dies in between, importing again completes it. Rejections: `permission.missing` (403).
@Component
public final class ImportOnlineRetail {
    public static final String KIND = "ONLINE_RETAIL";

    private static final int ROWS_AT_ONCE = 5_000;
    private static final long WORTH_ANALYSING = 5_000;

    private final ImportRunStore runs;
    private final ImportedDocuments documents;
    private final RetailParties parties;
    private final RecordHistoricalOrders recordOrders;
    private final RecordHistoricalReturns recordReturns;
    private final MatchHistoricalReturns matchReturns;
    private final JdbcTemplate jdbc;
    private final Tx tx;

    ImportOnlineRetail(
            ImportRunStore runs,
            ImportedDocuments documents,
            RetailParties parties,
            RecordHistoricalOrders recordOrders,
            RecordHistoricalReturns recordReturns,
            MatchHistoricalReturns matchReturns,
            JdbcTemplate jdbc,
            Tx tx) {
        this.runs = runs;
        this.documents = documents;
        this.parties = parties;
        this.recordOrders = recordOrders;
        this.recordReturns = recordReturns;
        this.matchReturns = matchReturns;
        this.jdbc = jdbc;
        this.tx = tx;
    }

    /// @param runId of a run that was opened for these files
    /// @throws InterruptedException when the program is to stop; what was written stays
    public void run(Actor actor, UUID runId, List<ImportFile> files) throws InterruptedException {
        actor.require(Permission.ORDER_IMPORT);
        // 1. read everything once
        runs.enter(runId, ImportStatus.CHECKING);
        Survey survey = Survey.of(files);
        files.forEach(file -> runs.counted(
                runId,
                file.no(),
                survey.total(file.no()).rows(),
                survey.total(file.no()).money()));
        if (!survey.problems().isEmpty()) {
            runs.refuse(runId, survey.problems());
            return;
        }
        // 2. write whole invoices
        runs.enter(runId, ImportStatus.WRITING);
        write(actor, runId, files, survey);
        // 3. find what credit notes belong to
        runs.enter(runId, ImportStatus.MATCHING);
        if (survey.rows() >= WORTH_ANALYSING) {
            jdbc.execute("analyze ordering.sales_order, ordering.order_line, ordering.historical_return,"
                    + " ordering.historical_return_line, customer.customer, catalog.sku");
        }
        MatchHistoricalReturns.Matched matched = matchReturns.run(actor, documents::lock);
        runs.matched(runId, matched.lines(), matched.orders());
        // 4. nothing may be lost
        List<String> wrong = runs.notAddingUp(runId);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("rows or money of " + wrong + " are not accounted for");
        }
        runs.enter(runId, ImportStatus.DONE);
    }

    private void write(Actor actor, UUID runId, List<ImportFile> files, Survey survey) throws InterruptedException {
        Known known = new Known();
        try (var invoices = new JudgedInvoices(files, survey, ROWS_AT_ONCE)) {
            for (List<Judgement> batch = invoices.next(); !batch.isEmpty(); batch = invoices.next()) {
                List<Judgement> judged = batch;
                known.add(tx.write(() -> write(actor, runId, judged, known, survey)));
            }
        }
    }

    /// One batch in one transaction.
    ///
    /// @return customers and products that were found or made
    private Known write(Actor actor, UUID runId, List<Judgement> judged, Known known, Survey survey) {
        documents.lock();
        var batch = new RetailBatch(
                documents.find(judged.stream().map(Judgement::number).collect(Collectors.toSet())));
        List<Judgement> withNews = judged.stream()
                .filter(document -> !batch.fresh(document).isEmpty())
                .toList();
        Known found = parties.missing(actor, withNews, known, survey);
        Known all = new Known();
        all.add(known);
        all.add(found);
        judged.forEach(document -> batch.add(document, all));
        recordOrders.run(actor, batch.orders);
        recordOrders.extend(actor, batch.orderExtensions);
        recordReturns.run(actor, batch.returns);
        recordReturns.extend(actor, batch.returnExtensions);
        documents.add(runId, batch.made);
        batch.extended.forEach(documents::extend);
        runs.report(runId, batch.reported);
        runs.add(batch.counts(runId, found));
        return found;
    }
}
