import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import { Bridge } from './bridge/bridge.ts'
import { electronTransport } from './bridge/electron-transport.ts'
import { loopbackTransport } from './bridge/loopback-transport.ts'
import { keepChoices } from './memory/keep-choices.ts'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
const bridge = new Bridge(electronTransport() ?? loopbackTransport())
await keepChoices(bridge)
// Language and theme are read as their modules load, so the window is loaded when they are known.
const { default: App } = await import('./App.svelte')
mount(App, { target, props: { bridge } })
