export interface Target {
  /** Address and port. */
  readonly host: string;
  /** Leaves out what would take an unguarded page elsewhere. */
  readonly stay: boolean;
}

/**
 * Everything by which a page could let something out, towards one `host`; to be run in the page. Each way tells what became
 * of it, so that none is left out unseen; `heard` elsewhere says whether anything arrived. Ends when each way has come to an
 * end as far as it shows one, and a request made after all of them has.
 */
export async function tryEverything({ host, stay }: Target): Promise<Record<string, string>> {
  /** Another for each way, so that whoever hears it knows which. */
  let url = '';
  const told: Record<string, string> = {};
  const firstEvent = (target: EventTarget, names: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      for (const name of names) target.addEventListener(name, () => resolve(name), { once: true });
    });
  const ended = ['load', 'error', 'abort', 'loadeddata', 'open', 'message'];
  const element = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  /** Put into the page, and waited for where such an element tells its end. */
  const put = (tag: string, attributes: Readonly<Record<string, string>>, tells = true) => {
    const made = element(tag, attributes);
    const end = tells ? firstEvent(made, ended) : Promise.resolve('put');
    document.body.append(made);
    return end;
  };
  const style = (css: string): string => {
    const sheet = document.createElement('style');
    sheet.textContent = css;
    document.head.append(sheet);
    const shown = document.createElement('p');
    shown.className = 'hostile';
    shown.textContent = 'hostile';
    document.body.append(shown);
    return getComputedStyle(shown).fontFamily;
  };
  const svg = (tag: string): string => {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const inside = document.createElementNS('http://www.w3.org/2000/svg', tag);
    inside.setAttribute('href', `${url}#a`);
    picture.append(inside);
    document.body.append(picture);
    return 'put';
  };
  const form = (method: string): string => {
    const made = element('form', { action: url, method }) as HTMLFormElement;
    document.body.append(made);
    made.submit();
    return 'sent';
  };
  const click = (attributes: Readonly<Record<string, string>>): string => {
    const link = element('a', attributes);
    document.body.append(link);
    link.click();
    return 'clicked';
  };
  const inWorker = (): Promise<string> => {
    const script = URL.createObjectURL(
      new Blob([`fetch('${url}').then(() => postMessage(1), () => postMessage(0))`]),
    );
    return firstEvent(new Worker(script), ended);
  };
  const peer = async (): Promise<string> => {
    const talk = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    });
    talk.createDataChannel('out');
    const done = firstEvent(talk, ['icegatheringstatechange', 'icecandidate', 'icecandidateerror']);
    await talk.setLocalDescription(await talk.createOffer());
    const gathered = new Promise<string>((resolve) => {
      talk.addEventListener('icegatheringstatechange', () => {
        if (talk.iceGatheringState === 'complete') resolve('complete');
      });
    });
    await done;
    const state = await gathered;
    talk.close();
    return state;
  };
  const refresh = (to: string) => element('meta', { 'http-equiv': 'refresh', content: `0;url=${to}` });

  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(url).then(() => 'ANSWERED'),
    'fetch that outlives the page': () =>
      fetch(url, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x' }).then(() => 'ANSWERED'),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
      return firstEvent(request, ended);
    },
    beacon: () => navigator.sendBeacon(url, 'x'),
    EventSource: () => firstEvent(new EventSource(url), ended),
    WebSocket: () => firstEvent(new WebSocket(`ws://${host}/`), ended),
    WebTransport: () => new WebTransport(`https://${host}/`).ready.then(() => 'ANSWERED'),
    WebRTC: peer,
    image: () => put('img', { src: url }),
    'image set': () => put('img', { srcset: `${url} 2x` }),
    stylesheet: () => put('link', { rel: 'stylesheet', href: url }),
    'import in a stylesheet': () => style(`@import url(${url});`),
    'picture in a stylesheet': () => style(`.hostile { background: url(${url}); }`),
    'typeface in a stylesheet': () =>
      style(`@font-face { font-family: out; src: url(${url}); } .hostile { font-family: out; }`),
    'typeface by script': () => new FontFace('out2', `url(${url})`).load().then(() => 'ANSWERED'),
    script: () => {
      const made = document.createElement('script');
      made.src = url;
      const end = firstEvent(made, ended);
      document.body.append(made);
      return end;
    },
    module: () => import(/* @vite-ignore */ url).then(() => 'ANSWERED'),
    video: () => put('video', { src: url }),
    audio: () => put('audio', { src: url }),
    object: () => put('object', { data: url }),
    embed: () => put('embed', { src: url }, false),
    frame: () => put('iframe', { src: url }, false),
    webview: () => put('webview', { src: url }, false),
    'picture in a drawing': () => svg('image'),
    'part of a drawing': () => svg('use'),
    icon: () => put('link', { rel: 'icon', href: url }, false),
    manifest: () => put('link', { rel: 'manifest', href: url }, false),
    prefetch: () => put('link', { rel: 'prefetch', href: url }, false),
    preload: () => put('link', { rel: 'preload', as: 'image', href: url }, false),
    modulepreload: () => put('link', { rel: 'modulepreload', href: url }, false),
    prerender: () => put('link', { rel: 'prerender', href: url }, false),
    speculation: () => {
      const rules = element('script', { type: 'speculationrules' });
      rules.textContent = JSON.stringify({ prefetch: [{ urls: [url] }], prerender: [{ urls: [url] }] });
      document.head.append(rules);
    },
    preconnect: () => put('link', { rel: 'preconnect', href: url }, false),
    'dns-prefetch': () => put('link', { rel: 'dns-prefetch', href: url }, false),
    worker: () => firstEvent(new Worker(url), ended),
    'worker made here': inWorker,
    'shared worker': () => firstEvent(new SharedWorker(url), ended),
    'service worker': () => navigator.serviceWorker.register(url).then(() => 'ANSWERED'),
    'service worker of its own': () =>
      navigator.serviceWorker.register('/assets/none.js').then(() => 'ANSWERED'),
    worklet: () => new AudioContext().audioWorklet.addModule(url).then(() => 'ANSWERED'),
    ping: () => click({ href: '#here', ping: url }),
    download: () => click({ href: url, download: 'x' }),
    'download made here': () => click({ href: 'data:text/plain,x', download: 'x' }),
    'link to a new window': () => click({ href: url, target: '_blank' }),
    'new window': () => (window.open(url) === null ? 'refused' : 'OPENED'),
  };
  const leaving: Record<string, () => unknown> = {
    link: () => click({ href: url }),
    'link to another program': () => click({ href: `mailto:a@${host}` }),
    'form, GET': () => form('get'),
    'form, POST': () => form('post'),
    refresh: () => document.head.append(refresh(url)),
    'another page': () => location.assign(url),
    'a page written here': () => location.assign('data:text/html,x'),
  };
  const attempt = async ([name, way]: [string, () => unknown]): Promise<void> => {
    url = `http://${host}/${name.replaceAll(' ', '-')}`;
    try {
      told[name] = JSON.stringify((await way()) ?? 'done');
    } catch (error) {
      told[name] = error instanceof Error ? `refused: ${error.name}` : 'refused';
    }
  };
  await Promise.all(Object.entries(ways).map(attempt));
  if (!stay) await Promise.all(Object.entries(leaving).map(attempt));
  const last = new Image();
  const after = firstEvent(last, ended);
  last.src = '/assets/after-all-of-them.png';
  await after;
  return told;
}
