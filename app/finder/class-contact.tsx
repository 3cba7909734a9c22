import { telLink } from "#app/enrolments/contact-links.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { English } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { mailLink, mobileOf, smsLink, whatsappLink } from "./class-links.ts";
import { askingLines } from "./class-message.ts";
import type { ClassPage } from "./class-page.ts";
import { ClassSection } from "./class-section.tsx";

/** Every way to ask, each with the English words already written. */
export function Contact({ course }: { course: ClassPage }) {
	const { t } = usePage();
	const { phone, email, webpage } = course;
	if (!phone && !email && !webpage) return null;
	return (
		<ClassSection titleKey="finder:class.contact">
			{(phone || email) && <Words course={course} />}
			<Ways course={course} />
			{webpage && (
				<p>
					<a href={webpage} rel="noopener">
						{t("finder:class.webpage")}
					</a>
				</p>
			)}
		</ClassSection>
	);
}

function Ways({ course }: { course: ClassPage }) {
	const { t, english } = usePage();
	const { phone, email, title } = course;
	const text = askingLines(english, course, "en").join("\n");
	return (
		<div className="cluster">
			{phone && (
				<ButtonLink href={telLink(phone)} kind="secondary" picto="phone">
					{t("finder:class.call", { phone })}
				</ButtonLink>
			)}
			<SendLinks number={mobileOf(phone)} text={text} />
			{email && (
				<ButtonLink href={mailLink(email, title.english, text)} kind="secondary" picto="mail">
					{t("finder:class.write", { email })}
				</ButtonLink>
			)}
		</div>
	);
}

/** She reads what she sends, line by line in both languages. */
function Words({ course }: { course: ClassPage }) {
	const { t, english, language } = usePage();
	return (
		<>
			<p>{t("class:message.say")}</p>
			<blockquote className="message">
				<Lines lines={askingLines(english, course, "en")} language="en" />
				{language !== "en" && (
					<div className="small soft">
						<Lines lines={askingLines(t, course, language)} language={language} />
					</div>
				)}
			</blockquote>
		</>
	);
}

function Lines({ lines, language }: { lines: readonly string[]; language: LanguageTag }) {
	return lines.map((line) => (
		<p key={line} dir="auto">
			{language === "en" ? <English>{line}</English> : line}
		</p>
	));
}

type SendLinksProps = { number: string | null; text: string; toAnybody?: boolean };

/** To a mobile number, or to whom she chooses. */
export function SendLinks({ number, text, toAnybody = false }: SendLinksProps) {
	const { t } = usePage();
	if (number === null && !toAnybody) return null;
	return (
		<>
			<ButtonLink href={smsLink(number, text)} kind="secondary" picto="message">
				{t("class:send.sms")}
			</ButtonLink>
			<ButtonLink href={whatsappLink(number, text)} kind="secondary" picto="message">
				{t("class:send.whatsapp")}
			</ButtonLink>
		</>
	);
}
