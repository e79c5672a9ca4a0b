/// Warehouses and what lies in them: balances on hand and reserved, the ledger of their movements, what is short.
///
/// A balance never moves without its movement: both are written by one statement ([StockStore]).
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "catalog"})
package gendan.inventory;

import org.springframework.modulith.ApplicationModule;
