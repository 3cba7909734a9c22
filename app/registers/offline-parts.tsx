import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import phoneScript from "./offline/phone.ts?browser";
import { NUMBER, type Words } from "./offline/words.ts";
// Not loaded by the page: the server finds it among the assets and sends it as `/sw.js`.
import "./offline/worker.ts?browser";

type OfflineProps = {
	/** Left out on the page that everybody may see: there the phone knows whose it is. */
	personId?: string;
	lesson?: { lessonId: string; endsAt: string };
	/** Brings today's pages on the phone. */
	keeps?: boolean;
};

/** What a page needs to work without network; without scripts nothing of it shows. */
export function OfflineParts({ personId, lesson, keeps = false }: OfflineProps) {
	const { nonce } = usePage();
	const words = useWords();
	return (
		<>
			<div
				hidden
				id="offline"
				data-person={personId}
				data-lesson={lesson?.lessonId}
				data-ends={lesson?.endsAt}
				data-keeps={keeps ? "yes" : undefined}
				data-words={JSON.stringify(words)}
			/>
			<p hidden id="save-state" className="save-state no-print" role="status" />
			<script type="module" src={phoneScript} nonce={nonce} />
		</>
	);
}

function useWords(): Words {
	const { t } = useTranslation("offline");
	return {
		state: {
			none: t("state.none"),
			saved: t("state.saved"),
			onPhone: t("state.onPhone"),
			notSaved: t("state.notSaved"),
		},
		line: {
			saved: t("line.saved"),
			onPhone: t("line.onPhone"),
			notSaved: t("line.notSaved"),
			asked: t("line.asked"),
		},
		help: {
			signIn: t("help.signIn"),
			person: t("help.person"),
			reason: t("help.reason"),
			early: t("help.early"),
			asked: t("help.asked"),
			conflict: t("help.conflict"),
			handIn: t("help.handIn"),
			typed: t("help.typed"),
			unsupported: t("help.unsupported"),
		},
		signIn: t("help.signInLink"),
		conflict: {
			title: t("conflict.title"),
			yours: t("conflict.yours"),
			theirs: t("conflict.theirs"),
			mine: t("conflict.mine"),
			keepTheirs: t("conflict.keepTheirs"),
		},
		signOut: {
			unsent: t("signOut.unsent", { number: NUMBER }),
			help: t("signOut.help"),
			anyway: t("signOut.anyway"),
		},
	};
}
