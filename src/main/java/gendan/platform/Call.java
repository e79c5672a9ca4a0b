package gendan.platform;

import gendan.kernel.Actor;

/// A request to do something with what is there, as a parameter of an endpoint.
///
/// @param expectedVersion what the caller saw (`If-Match`), or null where he does not care
/// @param key makes a repetition harmless (`Idempotency-Key`), or null
/// @param operation what is asked for, such as `POST /api/orders/…/confirm`
public record Call(Actor actor, Long expectedVersion, String key, String operation) {}
