/// Backing the database up, looking into a backup, restoring it: commands of their own beside the server.
@NamedInterface("backup")
package gendan.database.backup;

import org.springframework.modulith.NamedInterface;
