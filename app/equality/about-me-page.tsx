import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { type Profile, QUESTIONS } from "./questions.ts";

const DONE = ["saved", "erased"] as const;

export type AboutMeDone = (typeof DONE)[number];

/** What the page before did, as its address tells. */
export function aboutMeDone(address: string): AboutMeDone | null {
	const word = new URL(address).searchParams.get("done");
	return DONE.find((one) => one === word) ?? null;
}

type AboutMePageProps = {
	token: string;
	/** False where there is no key to seal her answers with. */
	isAsked: boolean;
	profile: Profile | null;
	/** What was chosen before the language was changed. */
	chosen: Profile | null;
	done: AboutMeDone | null;
	notice: ShownNotice;
};

const FORM_ID = "about-me";
const SAID_FIRST = ["why", "who", "teacher", "place", "change"] as const;

/** Says first that it is her choice, who sees it and what it changes: nothing. */
export function AboutMePage({ token, isAsked, profile, chosen, done, notice }: AboutMePageProps) {
	const { t } = usePage();
	return (
		<MyFrame
			token={token}
			titleKey="equality:my.title"
			switcher={isAsked ? { formId: FORM_ID, method: "post" } : {}}
		>
			{done && (
				<p role="status">
					<Status tone="good">{t(`equality:my.${done}`)}</Status>
				</p>
			)}
			{isAsked ? (
				<>
					<SaidFirst />
					<NoticeAtAsking notice={notice} />
					<Questions token={token} profile={chosen ?? profile ?? {}} />
					{profile && <Erasure token={token} />}
				</>
			) : (
				<p>{t("equality:my.notAsked")}</p>
			)}
		</MyFrame>
	);
}

function SaidFirst() {
	const { t } = usePage();
	return (
		<Notice tone="info" heading={t("equality:my.choose")}>
			<ul className="bullets">
				{SAID_FIRST.map((line) => (
					<li key={line}>{t(`equality:my.${line}`)}</li>
				))}
			</ul>
		</Notice>
	);
}

function Questions({ token, profile }: { token: string; profile: Profile }) {
	const href = useHref();
	return (
		<form id={FORM_ID} method="post" action={href(`/my/${token}/about-me`)} className="stack-l">
			{QUESTIONS.map((question) => (
				<QuestionFields key={question} question={question} selected={profile[question]} />
			))}
			<Button picto="check">
				<Words of="equality:my.save" />
			</Button>
		</form>
	);
}

function Erasure({ token }: { token: string }) {
	const href = useHref();
	return (
		<form method="post" action={href(`/my/${token}/about-me/erasure`)}>
			<Button kind="quiet" picto="cross">
				<Words of="equality:my.erase" />
			</Button>
		</form>
	);
}
