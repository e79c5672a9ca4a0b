/// What every module stands on: transactions, the event log and its subscribers, idempotency, the request's
/// context, problems in the user's language. Knows nothing of orders.
@ApplicationModule(allowedDependencies = {"kernel"})
package gendan.platform;

import org.springframework.modulith.ApplicationModule;
