import { ProviderContact } from "#app/enrolments/provider-contact.tsx";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import type { LinkedRequest } from "./link.server.ts";
import type { Shown } from "./link-states.ts";

type MyRequestProps = {
	token: string;
	request: LinkedRequest;
	/** Below a heading of the page, it is one less. */
	heading?: "h2" | "h3";
};

export function MyRequest({ token, request, heading = "h2" }: MyRequestProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { reference, shown } = request;
	const isOver = shown === "ended";
	return (
		<li className="card card-plain">
			<RequestHeading request={request} heading={heading} />
			<p>
				<Status tone={TONES[shown]}>
					<Both own={t(WORDS[shown])} english={english(WORDS[shown])} />
				</Status>
			</p>
			<p>
				<Both own={t("enrolments:done.reference")} english={english("enrolments:done.reference")} />{" "}
				<strong className="my-number">
					<bdi dir="ltr">{reference}</bdi>
				</strong>
			</p>
			<WhatNext request={request} />
			{shown === "offered" && <AnswerOffer token={token} request={request} />}
			{request.canAskAgain && (
				<ButtonLink href={href(`/my/${token}/waiting/${reference}`)} kind="secondary">
					<Both own={t("places:my.askAgain")} english={english("places:my.askAgain")} />
				</ButtonLink>
			)}
			{!isOver && <ProviderContact page={request} />}
			{request.canLeave && (
				<ButtonLink href={href(`/my/${token}/leaving/${reference}`)} kind="quiet" picto="cross">
					{t("keeping:my.leave")}
				</ButtonLink>
			)}
		</li>
	);
}

const TONES = {
	asked: "ask",
	waiting: "wait",
	offered: "good",
	expired: "quiet",
	placed: "good",
	ended: "quiet",
} as const satisfies Record<Shown, string>;

const WORDS = {
	asked: "enrolments:done.title",
	waiting: "keeping:my.waiting",
	offered: "places:my.offered",
	expired: "places:my.expired",
	placed: "keeping:my.placed",
	ended: "keeping:my.ended",
} as const satisfies Record<Shown, string>;

type HeadingProps = Required<Pick<MyRequestProps, "request" | "heading">>;

function RequestHeading({ request, heading: Heading }: HeadingProps) {
	const { slug, title, englishTitle, provider } = request;
	const href = useHref();
	const name = <Both own={<bdi>{title}</bdi>} english={englishTitle} block />;
	return (
		<>
			<div className="card-heading">
				<Heading>{slug === null ? name : <a href={href(`/classes/${slug}`)}>{name}</a>}</Heading>
			</div>
			<p className="small soft">
				<Bdi>{provider}</Bdi>
			</p>
		</>
	);
}

function AnswerOffer({ token, request: { reference, offeredUntil } }: MyRequestProps) {
	const { t, language } = usePage();
	const href = useHref();
	return (
		<>
			{offeredUntil && (
				<p>{t("places:my.until", { when: formatInstant(offeredUntil, language) })}</p>
			)}
			<ButtonLink href={href(`/my/${token}/offer/${reference}`)} picto="check">
				{t("places:my.answer")}
			</ButtonLink>
		</>
	);
}

function WhatNext({ request: { shown, provider } }: Pick<MyRequestProps, "request">) {
	const { t } = usePage();
	if (shown === "placed") return <p>{t("keeping:my.call")}</p>;
	if (shown !== "asked") return null;
	return (
		<ul className="bullets">
			<li>{t("enrolments:done.waits")}</li>
			<li>{t("enrolments:done.contact", { provider })}</li>
		</ul>
	);
}
