package gendan.process;

import gendan.kernel.Permission;

/// What a person can do with a step; each has a command class of this name.
public enum StepAction {
    START(Permission.STEP_WORK),
    COMPLETE(Permission.STEP_WORK),
    BLOCK(Permission.STEP_WORK),
    UNBLOCK(Permission.STEP_WORK),
    SKIP(Permission.STEP_OVERRIDE),
    REPEAT(Permission.STEP_OVERRIDE),
    TAKE(Permission.STEP_WORK),
    HAND_OVER(Permission.STEP_WORK),
    REMARK(Permission.STEP_WORK),
    CHECK(Permission.STEP_WORK);

    private final Permission permission;

    StepAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
