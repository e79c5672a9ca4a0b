package gendan.database;

/// Where a database is and who we are there.
///
/// @param jdbcUrl as PostgreSQL's JDBC driver takes it, without user and password
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    static final String OUR_PARAMETERS = "&ApplicationName=gendan&reWriteBatchedInserts=true";

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
