// Sent as it stands, at most 2 KB: a button reads the marked parts aloud.
(() => {
	const speech = window.speechSynthesis;
	const button = document.querySelector("[data-read-aloud]");
	const words = button?.querySelector("span");
	if (!speech || !(button instanceof HTMLElement) || !words) return;
	const start = words.textContent;
	/** @type {SpeechSynthesisUtterance | null} */
	let last = null;

	/** @param {string} lang */
	const short = (lang) => lang.split(/[-_]/)[0];

	/** @param {string} lang */
	const voiceFor = (lang) => {
		const voices = speech.getVoices().filter((voice) => short(voice.lang) === short(lang));
		return voices.find((voice) => voice.localService) ?? voices[0];
	};

	const show = () => {
		button.hidden = !voiceFor(document.documentElement.lang);
	};

	const stop = () => {
		last = null;
		speech.cancel();
		words.textContent = start;
	};

	/** @param {string} lang @param {string} text */
	const say = (lang, text) => {
		const voice = voiceFor(lang);
		if (!voice || !text.trim()) return;
		const spoken = new SpeechSynthesisUtterance(text);
		spoken.voice = voice;
		spoken.lang = voice.lang;
		spoken.onend = spoken.onerror = () => last === spoken && stop();
		last = spoken;
		speech.speak(spoken);
	};

	const read = () => {
		for (const part of document.querySelectorAll("[data-read]")) {
			const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
			let lang = "";
			let text = "";
			while (texts.nextNode()) {
				const { parentElement, textContent } = texts.currentNode;
				const here = parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
				if (here !== lang) {
					say(lang, text);
					text = "";
				}
				lang = here;
				text += `${textContent} `;
			}
			say(lang, text);
		}
		if (last) words.textContent = button.dataset.stop ?? start;
	};

	button.addEventListener("click", () => (last ? stop() : read()));
	window.addEventListener("pagehide", stop);
	speech.addEventListener?.("voiceschanged", show);
	show();
})();
