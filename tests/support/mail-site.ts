import { join } from "node:path";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { workBehindAnswers } from "#app/people/behind-answers.server.ts";
import { openMailbox, readable } from "./mailbox.ts";
import { openOwnSite } from "./own-site.ts";
import { SITE_NOW } from "./site-setup.ts";

export type MailSite = Awaited<ReturnType<typeof openMailSite>>;

/** A site of one's own with a mailbox beside it. */
export async function openMailSite() {
	const site = await openOwnSite();
	const mailbox = await openMailbox();
	const texts = loadTexts(join(process.cwd(), "locales"));
	const now = new Date(SITE_NOW);
	return {
		...site,
		/** What the server's own round does; gives the link in the last letter to her. */
		linkTo: async (email: string): Promise<string> => {
			const { sessionSecret: secret, publicUrl } = site.contextAt("/en");
			await workBehindAnswers(site.db, { texts, publicUrl, secret }, now);
			const send = openMail({ smtpUrl: mailbox.url, from: "desk@esol.example" }, "ESOL Plus");
			await sendWaiting(site.db, send, () => now);
			const letter = mailbox.received.findLast(({ to }) => to.includes(email));
			return /^http.*$/m.exec(readable(letter?.source ?? ""))?.[0] ?? "none";
		},
		close: async () => {
			await mailbox.close();
			await site.close();
		},
	};
}
