/// The database under everything: PostgreSQL 18 of our own, or the company's, its migrations, backup and restore.
@ApplicationModule(allowedDependencies = {"kernel", "configuration"})
package gendan.database;

import org.springframework.modulith.ApplicationModule;
