package gendan.integration.onlineretail;

import java.util.List;

/// All rows of one invoice in the files of a run, in their order.
///
/// @param number null for rows without one, each of which stands alone
record Invoice(String number, List<SourceRow> rows) {}
