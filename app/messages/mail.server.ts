import type { SendMail } from "./outbox.server.ts";
import { isMailAddress, isToLearner, oneLine, REFUSED } from "./sending.ts";

export type MailSettings = {
	/** `smtp://user:password@host:port` or `smtps://…` */
	smtpUrl: string;
	/** One address. */
	from: string;
};

/** For each step; all together are shorter than a claim holds, so no letter is taken out of a hand. */
const PATIENCE_MS = 30_000;

/**
 * Letters go out as plain text with nothing in them that tells who read them. The number of the
 * message is in its name, so that a server that is given one twice can know it.
 * @param name of who writes
 */
export function openMail({ smtpUrl, from }: MailSettings, name: string): SendMail {
	let transport: ReturnType<typeof carrierAt> | undefined;
	const host = from.slice(from.lastIndexOf("@") + 1);
	return async ({ id, recipient, subject, body, ...about }) => {
		// Nodemailer reads a list out of a field, and would write to each of it.
		if (!isMailAddress(recipient)) throw Object.assign(new Error("No address"), { code: REFUSED });
		transport ??= carrierAt(smtpUrl);
		await (await transport).sendMail({
			from: isToLearner(about) ? from : { name, address: from },
			to: recipient,
			envelope: { from, to: [recipient] },
			messageId: `<${id}@${host}>`,
			subject: oneLine(subject),
			text: body,
			headers: { "Auto-Submitted": "auto-generated" },
		});
	};
}

/** Loaded with the first letter: it takes 20 MB, and a site without mail never needs it. */
async function carrierAt(url: string) {
	const { createTransport } = await import("nodemailer");
	return createTransport({
		url,
		connectionTimeout: PATIENCE_MS,
		greetingTimeout: PATIENCE_MS,
		socketTimeout: PATIENCE_MS,
		dnsTimeout: PATIENCE_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
}
