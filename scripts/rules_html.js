'use strict';
// Language and theme are put on the root before anything is drawn; the rest waits for the page.
(function () {
	const root = document.documentElement;

	// From file:// a browser may forbid storage: then a choice lasts as long as the page.
	function recall(key) {
		try { return localStorage.getItem('gongwenlint-' + key); } catch (e) { return null; }
	}
	function remember(key, value) {
		try { localStorage.setItem('gongwenlint-' + key, value); } catch (e) { return; }
	}

	function isEnglish() { return root.classList.contains('english'); }
	function setEnglish(on) {
		const title = document.querySelector('title');
		root.classList.toggle('english', on);
		root.lang = on ? 'en' : 'zh-CN';
		if (title)
			title.textContent = on ? title.dataset.en : title.dataset.zh;
		document.querySelectorAll('[data-hint-zh]').forEach(function (at) {
			at.placeholder = on ? at.dataset.hintEn : at.dataset.hintZh;
		});
		document.querySelectorAll('option[data-zh]').forEach(function (at) {
			at.textContent = on ? at.dataset.en : at.dataset.zh;
		});
	}

	function isDark() {
		return root.classList.contains('dark') ||
			(!root.classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches);
	}
	function setTheme(name) {
		root.classList.toggle('dark', name === 'dark');
		root.classList.toggle('light', name === 'light');
	}

	setEnglish(recall('lang') === 'en');
	setTheme(recall('theme'));

	function wireTools() {
		const lang = document.getElementById('lang'), theme = document.getElementById('theme');
		document.querySelectorAll('.tools').forEach(function (at) { at.hidden = false; });
		theme.setAttribute('aria-pressed', String(isDark()));
		lang.addEventListener('click', function () {
			setEnglish(!isEnglish());
			remember('lang', isEnglish() ? 'en' : 'zh');
			document.dispatchEvent(new Event('language'));
		});
		theme.addEventListener('click', function () {
			setTheme(isDark() ? 'light' : 'dark');
			remember('theme', isDark() ? 'dark' : 'light');
			theme.setAttribute('aria-pressed', String(isDark()));
		});
	}

	// --- search -----------------------------------------------------------------------------

	function fold(text) { return text.normalize('NFKC').toLowerCase(); }

	// Every row once: what is searched, and what a word list behind it holds.
	function readRows(table) {
		const data = document.getElementById('index-data');
		const more = data ? JSON.parse(data.textContent) : {};
		return Array.from(table.querySelectorAll('tbody tr.entry')).map(function (row) {
			const extra = more[row.dataset.code] || { text: '', words: [] };
			return {
				row: row, body: row.parentNode, text: fold(row.textContent + ' ' + extra.text),
				words: extra.words, folded: extra.words.map(fold),
				hit: row.querySelector('.hit'),
			};
		});
	}

	// Each term must stand in the row or in one of its words; gives the words that had one.
	function search(entry, terms) {
		const words = [];
		for (const term of terms) {
			const found = entry.folded.findIndex(function (word) { return word.includes(term); });
			if (entry.text.includes(term))
				continue;
			if (found < 0)
				return null;
			words.push(entry.words[found]);
		}
		return words;
	}

	function show(entry, words) {
		entry.row.hidden = !words;
		if (entry.hit) {
			entry.hit.hidden = !words || !words.length;
			entry.hit.textContent = words && words.length ?
				(isEnglish() ? 'in its word list: ' : '词表里有：') + words.join('；') : '';
		}
	}

	function wireSearch(form) {
		const table = document.getElementById(form.dataset.table), rows = readRows(table);
		const query = form.elements.q, count = document.getElementById('count');
		const bodies = Array.from(table.tBodies);

		function checked(name) {
			return Array.from(form.querySelectorAll('input[name=' + name + ']:checked'))
				.map(function (box) { return box.value; });
		}
		function state() {
			return { q: query.value.trim(), f: checked('f').join(','), s: checked('s').join(','),
				n: form.elements.n ? form.elements.n.value : '' };
		}
		function passes(row, now) {
			return (!now.f || now.f.split(',').includes(row.dataset.family)) &&
				(!now.s || now.s.split(',').includes(row.dataset.severity)) &&
				(!now.n || row.dataset.norms.split('|').includes(now.n));
		}
		function say(n) {
			count.textContent = isEnglish() ? n + ' of ' + rows.length + (n ? '' : ': nothing fits') :
				n ? '共 ' + rows.length + ' 条，列出 ' + n + ' 条' : '没有符合的，请换个说法或者清除条件';
		}
		function update() {
			const now = state(), terms = fold(now.q).split(/\s+/).filter(Boolean);
			let n = 0;
			rows.forEach(function (entry) {
				const words = passes(entry.row, now) ? search(entry, terms) : null;
				show(entry, words);
				n += words ? 1 : 0;
			});
			bodies.forEach(function (body) {
				body.hidden = !body.querySelector('tr.entry:not([hidden])');
			});
			say(n);
		}
		// The address keeps what was asked for, so that “back” finds it again.
		function write() {
			const now = state();
			const hash = Object.keys(now).filter(function (key) { return now[key]; })
				.map(function (key) { return key + '=' + encodeURIComponent(now[key]); }).join('&');
			try {
				history.replaceState(null, '', hash ? '#' + hash : location.pathname);
			} catch (e) { return; }
		}
		function read() {
			const wanted = new URLSearchParams(location.hash.slice(1));
			query.value = wanted.get('q') || '';
			['f', 's'].forEach(function (name) {
				const values = (wanted.get(name) || '').split(',');
				form.querySelectorAll('input[name=' + name + ']').forEach(function (box) {
					box.checked = values.includes(box.value);
				});
			});
			if (form.elements.n)
				form.elements.n.value = wanted.get('n') || '';
		}
		function links() {
			return Array.from(table.querySelectorAll('tr.entry:not([hidden]) a.rule'));
		}
		function step(by) {
			const all = links(), at = all.indexOf(document.activeElement);
			const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
			if (next < 0)
				query.focus();
			else if (all[next])
				all[next].focus();
		}

		form.hidden = false;
		form.addEventListener('input', function () { update(); write(); });
		form.addEventListener('reset', function () {
			setTimeout(function () { update(); write(); query.focus(); });
		});
		form.addEventListener('submit', function (event) {
			const first = links()[0];
			event.preventDefault();
			if (query.value.trim() && first)
				first.click();
		});
		document.addEventListener('keydown', function (event) {
			const at = document.activeElement;
			const inside = at === query || (at && at.classList.contains('rule'));
			if (event.key === '/' && at !== query && !event.ctrlKey && !event.metaKey) {
				event.preventDefault();
				query.focus();
			} else if (event.key === 'Escape' && at === query && query.value) {
				query.value = '';
				update();
				write();
			} else if (inside && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
				event.preventDefault();
				step(event.key === 'ArrowDown' ? 1 : -1);
			}
		});
		document.addEventListener('language', update);
		read();
		update();
	}

	document.addEventListener('DOMContentLoaded', function () {
		setEnglish(isEnglish());
		wireTools();
		document.querySelectorAll('form.find').forEach(wireSearch);
	});
}());
