/// Dispatch (订单分派): who gets a step, by readable rules, with the reason.
@NamedInterface("dispatch")
package gendan.process.dispatch;

import org.springframework.modulith.NamedInterface;
