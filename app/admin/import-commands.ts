import { defineCommand } from "citty";
import { classes } from "./classes-command.ts";
import { learners } from "./learners-command.ts";
import { ncs } from "./ncs-command.ts";
import { openReferral } from "./open-referral-command.ts";
import { postcodes } from "./postcodes-command.ts";

export const imports = defineCommand({
	meta: { name: "import", description: "Bring data in; always a preview first" },
	subCommands: { ncs, classes, "open-referral": openReferral, learners, postcodes },
});
