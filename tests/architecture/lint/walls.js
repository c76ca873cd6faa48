/**
 * The walls of the house: which folder may import what. Each entry says whose imports it judges, which of them it
 * forbids, and teaches the way round. `target` is a path in this repository (`shared/domain/claim.ts`) or the name of a
 * package as written (`node:fs`, `electron`, `svelte/store`).
 * @typedef {{ from: RegExp, except?: RegExp, forbids: RegExp, message: string }} Wall
 */

/** @type {readonly Wall[]} */
export const walls = [
  {
    from: /^shared\//,
    forbids:
      /^(?:electron\/|renderer\/|tests\/|resources\/|node:|electron$|svelte|echarts|@tiptap|bits-ui|lowdb)/,
    message:
      'shared/ runs on both sides and imports only shared/ and pure packages. Take what the platform gives as a parameter.',
  },
  {
    from: /^renderer\//,
    except: /^renderer\/(?:vite|svelte)\.config\./,
    forbids: /^(?:electron$|electron\/|node:)/,
    message:
      'The page reaches the program through renderer/bridge only. Add a request to shared/ipc and ask for it there.',
  },
  {
    from: /^electron\//,
    forbids: /^renderer\//,
    message: 'The program never imports the page. What both need belongs in shared/.',
  },
  {
    from: /^(?!electron\/(?:main|preload)\/|tests\/electron\/)/,
    forbids: /^electron$/,
    message:
      'Only electron/main and electron/preload import electron; elsewhere loading it tries to download a binary. Pass what you need as a parameter.',
  },
  {
    from: /^electron\/preload\//,
    forbids: /^(?!electron$|shared\/ipc\/(?:names|transport)\.ts$)/,
    message:
      'The sandboxed preload is a transport: it imports electron and the names of shared/ipc, nothing else.',
  },
  {
    from: /^electron\/(?:storage|workers|page-files)\//,
    forbids: /^electron\/(?:services|ipc|cli|start|main|browser-host|settings)\//,
    message: 'Storage and workers know nothing of who uses them. Take what you need as a parameter.',
  },
  {
    from: /^electron\/services\//,
    forbids: /^electron\/(?:ipc|cli|start|main|browser-host|settings)\//,
    message: 'A service does not know who asks. What a host knows comes in through composeServices.',
  },
  {
    from: /^electron\/ipc\//,
    forbids: /^electron\/(?:cli|start|main|browser-host|storage|settings)\//,
    message: 'The gate knows services alone; hosts bring requests to it.',
  },
  {
    from: /^electron\/(?:browser-host|main)\//,
    forbids: /^electron\/(?:cli|start)\//,
    message: 'A host serves; the command line and the start choose a host, not the other way round.',
  },
  {
    from: /^electron\/browser-host\//,
    forbids: /^electron\/main\//,
    message: 'The two hosts meet in electron/ipc and electron/page-files.',
  },
  {
    from: /^(?!renderer\/charts\/|electron\/services\/charts\/render-svg\.ts$|tests\/)/,
    forbids: /^(?:echarts|zrender)(?:\/|$)/,
    message:
      'Only renderer/charts touches a live ECharts and only render-svg.ts a still one. Make options in shared/charts.',
  },
  {
    from: /^renderer\/components\//,
    forbids: /^(?:renderer\/(?:features|views|charts|bridge)\/|shared\/(?:domain|ipc|analysis|charts)\/)/,
    message: 'Components know no domain. Pass plain values and callbacks in from a feature.',
  },
  {
    from: /^renderer\/(?:features|charts)\//,
    forbids: /^renderer\/views\//,
    message: 'Views combine features; a feature never reaches up to a view.',
  },
  {
    from: /^renderer\/charts\//,
    forbids: /^renderer\/features\//,
    message: 'renderer/charts draws what it is given; features use it, not the other way round.',
  },
]

/** One feature never imports another: what two features need is a component, shared/, or combined by a view. */
const feature = /^renderer\/features\/([^/]+)\//

/**
 * Why `from` may not import `target`; undefined when it may. Both as in `Wall`.
 * @param {string} from
 * @param {string} target
 * @returns {string | undefined}
 */
export function whyNot(from, target) {
  const own = feature.exec(from)?.[1]
  const other = feature.exec(target)?.[1]
  if (own !== undefined && other !== undefined && own !== other) {
    return `One feature never imports another ('${own}' imports '${other}'). Combine them in a view, or move what both need to renderer/components or shared/.`
  }
  return walls.find((wall) => wall.from.test(from) && !wall.except?.test(from) && wall.forbids.test(target))
    ?.message
}
