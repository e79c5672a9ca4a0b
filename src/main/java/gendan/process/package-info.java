/// Process sheets (流程表): each order's own steps, each with an owner, an expected time, a status and a remark, kept true
/// by what really happens.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "identity",
            "customer",
            "catalog",
            "inventory",
            "ordering"
        })
package gendan.process;

import org.springframework.modulith.ApplicationModule;
