"use strict";var V=Object.defineProperty;var Pe=Object.getOwnPropertyDescriptor;var Ge=Object.getOwnPropertyNames;var ze=Object.prototype.hasOwnProperty;var Be=(e,t)=>{for(var o in t)V(e,o,{get:t[o],enumerable:!0})},_e=(e,t,o,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of Ge(t))!ze.call(e,i)&&i!==o&&V(e,i,{get:()=>t[i],enumerable:!(n=Pe(t,i))||n.enumerable});return e};var De=e=>_e(V({},"__esModule",{value:!0}),e);var zt={};Be(zt,{document:()=>ue,gitlab:()=>me,html:()=>Ce,junit:()=>Ie,sarif:()=>Ue});module.exports=De(zt);var K="https://github.com/campaign-ims-check/campaign-ims-check",x=e=>`${K}/blob/main/docs/rules/${e}.md`;var $=["error","warning","notice"],C=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];function M({instances:e},t,o,n){let i=e.some(r=>r.name===t&&r.estate!==o&&r.repository===n);return[...n===void 0?[]:[n],...i&&o!==""?[o]:[],t].join(": ")}function A(e){let{instances:t,checks:o}=e,n=new Map;for(let r of o){let s=JSON.stringify([r.section,r.repository,r.estate,r.instance]),a=n.get(s);a?a.push(r):n.set(s,[r])}let i=C.map(r=>({section:r,cells:t.map(({name:s,estate:a,repository:l})=>He(n.get(JSON.stringify([r,l,a,s]))??[]))}));return{instances:t.map(({name:r,estate:s,repository:a})=>M(e,r,s,a)),rows:i}}function He(e){let t=o=>e.some(n=>n.status===o);return t("fail")?"fail":t("pass")?t("not-checked")?"partial":"pass":t("not-checked")?"not-checked":null}function E({checks:e}){let t=new Map;for(let{status:o,reason:n,rule:i,instance:r}of e){if(o!=="not-checked"||n===null)continue;let s=t.get(n)??{reason:n,rules:[],instances:[]};t.set(n,s),s.rules.includes(i)||s.rules.push(i),s.instances.includes(r)||s.instances.push(r)}return[...t.values()]}var j={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var Ve=new TextEncoder,Y=(e,t)=>t==="bytes"?Ve.encode(e).length:e.length;function re(e,t,o){let n=s=>`
*… ${s} more*
`,i=e.map(({head:s,foot:a,rows:l})=>Y(s+a+n(l.length),o)),r=t-i.reduce((s,a)=>s+a,0);return e.map(({head:s,rows:a,foot:l})=>{let d=a.findIndex(g=>(r-=Y(g,o),r<0));return d===-1?s+a.join("")+l:(r+=Y(a[d]??"",o),s+a.slice(0,d).join("")+n(a.length-d)+l)}).join("")}function Ke({findings:e,summary:t,source:o,instances:n}){if(n.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let i=o.base===null?"":"new ",r=e.filter(({state:a})=>a==="new"),s=r.length===0?`nothing ${i}is wrong`:Ye(r,i);return`${t.verdict==="pass"?"✅":"❌"} Campaign IMS: ${s}`}function oe(e){let{findings:t,source:o,files:n,instances:i,repositories:r}=e,s=`### ${Ke(e)}`;if(i.length===0&&t.length===0){let g=I(n.tracked,"tracked file");return[s,`None of the ${g} that were asked about is a Campaign external account, operator group or server file.`]}let a=r?` of ${r.length===1?"1 repository":`${r.length} repositories`}`:"",l=t.filter(({state:g})=>g==="existing").length,d=o.base===null?"":l===0?"; nothing was wrong before":`; ${I(l,"finding")} from before`;return[s,`${I(i.length,"instance")} in ${I(n.read,"file")}${a}, out of ${n.tracked} tracked${d}.`]}function Ye(e,t){return $.map(n=>[e.filter(i=>i.level===n).length,n]).filter(([n])=>n>0).map(([n,i])=>I(n,t+i)).join(", ")}var I=(e,t)=>`${e} ${t}${e===1?"":"s"}`;var Xt=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",t=""])=>[...e].map((o,n)=>[o,t[n]??""]))),Je=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufffd]|\\p{Cs}","u");var We=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var Xe=e=>Je.test(e);var L=e=>[...e].map(t=>Xe(t)?`<${We(t)}>`:t).join("");var se=1e3,qe=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,Ze=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,Qe="​";function v(e){return ie(e).split(/("[^"]*")/).map(o=>/^"[^"]+"$/.test(o)?ae(o.slice(1,-1)):le(o.replace(Ze,`$&${Qe}`))).join("")}var R=e=>ae(ie(e)),ie=e=>L(e.length>se?`${e.slice(0,se)}…`:e),ae=e=>`<code>${le(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,le=e=>e.replace(qe,t=>`&#${t.charCodeAt(0)};`);var U=e=>e.split("/").map(et).join("/"),et=e=>e.split(/(\\x[89a-f][\da-f])/).map((t,o)=>o%2===1?`%${t.slice(2).toUpperCase()}`:tt(t)).join(""),tt=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`);var nt=/^[\w.-]+\/[\w.-]+$/;function P({repositories:e},t){let o=new Map((e??[]).map(({name:n,revision:i})=>[n,i]));return({path:n,start:i,end:r},s)=>{let a=t&&O(t,s),l=t?.revision??o.get(s??"")??null;if(a===null||l===null)return null;let d=r.line>i.line?`-L${r.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${U(n)}#L${i.line}${d}`}}function O({server:e,repository:t},o){let n=t??o??"";return nt.test(n)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${n}`:null}var de={error:"❌",warning:"⚠️",notice:"ℹ️"},rt={pass:"✅",partial:"✅ in part","not-checked":"➖"},ot=6;function pe(e,t){let{findings:o,suppressed:n,weakened:i}=e,r=it(P(e,t.links)),s=o.filter(({state:c,section:m})=>c==="new"&&m!=="Restart").sort(st),a=o.filter(({state:c,section:m})=>c==="existing"&&m!=="Restart"),l=o.filter(({section:c})=>c==="Restart"),g=[{head:`${[...oe(e),...t.notes.map(v)].join(`

`)}

`,rows:[],foot:""},...e.repositories?at(e):e.instances.length>0?[lt(e)]:[],...J("This change takes from the checks",i.map(({path:c,message:m})=>`- ⚠️ ${R(c)}: ${v(m)}
`)),...J(e.source.base===null?"Findings":"New findings",s.map(c=>ce(c,r))),...J("After merging, restart",l.map(({message:c})=>`- ${v(c)}
`)),...G("Existing findings",a.map(c=>ce(c,r))),...G("Suppressed",n.map(c=>`- ${r(c,c.repository)} ${R(c.rule)}: ${v(c.reason)}
`)),...G("Not checked, and how to change that",E(e).map(({reason:c,rules:m})=>`- ${m.map(R).join(", ")}: ${v(c)}
`))];return re(g,t.limit,t.unit)}var st=(e,t)=>$.indexOf(e.level)-$.indexOf(t.level),J=(e,t)=>t.length>0?[{head:`#### ${e} (${t.length})

`,rows:t,foot:`
`}]:[],G=(e,t)=>t.length>0?[{head:`<details><summary>${e} (${t.length})</summary>

`,rows:t,foot:`
</details>

`}]:[],it=e=>(t,o)=>{let n=R(`${t.path}:${t.start.line}:${t.start.column}`),i=e(t,o);return i===null?n:`[${n}](${i})`};function ce(e,t){let{level:o,message:n,rule:i,help:r,symptom:s,related:a,instance:l,estate:d,repository:g}=e,c=[g,...l===null||l==="default"?[]:[d,l]].filter(Boolean).join(": "),m=c===""?"":` · ${R(c)}`,b=[...a.map(f=>`${v(f.note)}: ${t(f,e.repository)}`),...r===null?[]:[`Remedy: ${v(r)}`],...s===null?[]:[`Users see: ${v(j[s])}`]];return`- ${de[o]} **${t(e,e.repository)}** ${v(n)} [${R(i)}](${x(encodeURIComponent(i))})${m}
`+b.map(f=>`  - ${f}
`).join("")}function at({repositories:e=[],shared:t=[]}){let o=({name:r,summary:s})=>`| ${s.verdict==="pass"?"✅":"❌"} ${R(r)} | ${$.map(a=>s[a]||"").join(" | ")} |
`,n=[...e].sort((r,s)=>r.summary.verdict<s.summary.verdict?-1:r.summary.verdict>s.summary.verdict?1:0);return[{head:`| repository | ${$.map(r=>`${r}s`).join(" | ")} |
| --- |${" ---: |".repeat($.length)}
`,rows:n.map(o),foot:`
`},...G("In several repositories",t.map(r=>`- ${v(r.message)} ${r.repositories.map(R).join(", ")}
`))]}function lt(e){let{instances:t,rows:o}=A(e),n=a=>`| ${a.join(" | ")} |
`,i=o.map(({section:a,cells:l})=>({section:a,cells:l.map((d,g)=>d==="fail"?ct(e,a,g):d===null?"":rt[d])})),[r,s]=t.length<=ot?[t.map(R),i.map(({section:a,cells:l})=>[a,...l])]:[i.map(({section:a})=>a),t.map((a,l)=>[R(a),...i.map(({cells:d})=>d[l]??"")])];return{head:n(["",...r])+n(["---",...r.map(()=>"---")]),rows:s.map(n),foot:`
`}}function ct({findings:e,instances:t},o,n){let{name:i,estate:r}=t[n]??{},s=e.filter(a=>a.section===o&&[i,null].includes(a.instance)&&[r,""].includes(a.estate)).map(({level:a})=>a);return de[$.find(a=>s.includes(a))??"error"]}var ue=({report:e},{links:t})=>`${pe(e,{links:t,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var dt={error:"critical",warning:"minor",notice:"info"};function me({report:e}){let t=new Map,o=i=>{let r=t.get(i)??0;return t.set(i,r+1),r===0?i:`${i}-${r+1}`},n=e.findings.map(({message:i,help:r,rule:s,level:a,path:l,start:d,end:g,fingerprint:c,repository:m})=>({description:r===null?i:`${i} ${r}`,check_name:s,fingerprint:o(m===void 0?c:`${m}:${c}`),severity:dt[a],location:{path:m===void 0?l:`${m}/${l}`,lines:{begin:d.line,end:g.line}}}));return`${JSON.stringify(n,null,2)}
`}var ge=require("node:crypto"),W=e=>(0,ge.createHash)("sha256").update(e,"utf8").digest("base64");var fe=e=>e.length>=6;function z(e){let t=[0],o=n=>{for(;!n();){let i=e.indexOf(`
`,t.at(-1));if(i===-1)return;t.push(i+1)}};return{position(n){o(()=>(t.at(-1)??0)>n);let i=0,r=t.length-1;for(;i<r;){let s=i+r+1>>1;(t[s]??0)<=n?i=s:r=s-1}return{line:i+1,column:n-(t[i]??0)+1}},offset(n){return o(()=>t.length>=n),t[n-1]??e.length},text(n){o(()=>t.length>n);let i=t[n-1];if(i===void 0)return"";let r=t[n];return e.slice(i,r===void 0?void 0:r-1).replace(/\r$/,"")}}}var X=80,ut=4e3,he="(?:secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key)",mt=[new RegExp(`${he}[\\w:.-]*["']?\\s*[=:]\\s*("[^"]*|'[^']*|[^\\s"',}<>]+)`,"gi"),new RegExp(`<[\\w:.-]*?${he}[^<>]*>([^<]*)`,"gi")];function be(e,t,{start:o,end:n},i,r=z(e)){let s=r.text(o.line),a=r.offset(o.line),l=o.column-1,d=Math.min(s.length,n.line===o.line?n.column-1:s.length),g=Math.max(0,l-X),c=Math.min(s.length,Math.max(d,l)+X),m=Math.min(d,l+2*X),b=i.filter(y=>y.path===t).map(({span:y})=>y),u=[...new Set(i.map(({value:y})=>y))].filter(fe),f=gt(e,a+g,a+(m<d?m:c),b,u),h=(y,H)=>ht(e,a+y,a+H,f);return{before:(g>0?"…":"")+h(g,l),marked:h(l,m)+(m<d?"…":""),after:m<d?"":h(d,c)+(c<s.length?"…":"")}}function gt(e,t,o,n,i){let r=Math.max(0,t-ut),s=e.slice(r,o),l=mt.flatMap(c=>[...s.matchAll(c)]).map(c=>{let m=c[1]??"",b=r+c.index+c[0].length;return{start:b-m.length+(/^["']/.test(m)?1:0),end:b}}),d=i.flatMap(c=>ft(s,c).map(m=>({start:r+m,end:r+m+c.length})));return[...l,...n,...d].filter(c=>c.end>c.start&&c.end>t&&c.start<o).sort((c,m)=>c.start-m.start)}function ft(e,t){let o=[];for(let n=e.indexOf(t);n!==-1;n=e.indexOf(t,n+t.length))o.push(n);return o}function ht(e,t,o,n){let i="",r=t;for(let s of n)s.end<=r||s.start>=o||(i+=L(e.slice(r,Math.max(r,s.start)).replaceAll("	"," "))+"•••",r=Math.min(o,s.end));return i+L(e.slice(r,Math.max(r,o)).replaceAll("	"," "))}var S=class{constructor(t){this.text=t}text};function p(e,...t){return new S(e.reduce((o,n,i)=>o+q(t[i-1]??null)+n))}var Rn=new S(""),F=e=>new S(e.map(q).join(""));function q(e){return e===null?"":e instanceof S?e.text:typeof e=="object"?e.map(q).join(""):bt(String(e))}var bt=e=>L(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,t=>`<U+${t.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`);function $e(e){let t=new Map(e.instances.map(({name:o,estate:n,repository:i})=>[M(e,o,n,i),[]]));for(let o of e.findings){let n=Z(e,o),i=t.get(n);i?i.push(o):t.set(n,[o])}return[...t].filter(([,o])=>o.length>0).map(([o,n],i)=>({id:`g${i}`,label:o,sections:C.map((r,s)=>({id:`g${i}-${s}`,section:r,findings:n.filter(a=>a.section===r)})).filter(r=>r.findings.length>0)}))}function Z(e,{instance:t,estate:o,repository:n}){return t!==null?M(e,t,o,n):n===void 0?ye:`${n}: ${ye}`}var ye="several instances",w=e=>F(e.split(/("[^"]*")/).map(t=>/^"[^"]+"$/.test(t)?p`<code>${t.slice(1,-1)}</code>`:p`${t}`)),k=(e,t,o)=>o.some(n=>n!==null&&n.text!=="")?p`<section id="${e}"><h2>${t}</h2>${o}</section>`:null,T=(e,t)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${t}</div>`;function ke(e,t,o,n){let{findings:i}=e.report;if(i.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let r=$t(e,n),s=t.map(({id:a,label:l,sections:d})=>p`<section class="instance" id="${a}"><h3>${l}</h3>
${d.map(g=>p`<section class="group" id="${g.id}" tabindex="-1"><h4>${g.section}</h4>
${g.findings.map(c=>r(c,l))}</section>
`)}</section>
`);return k("findings","Findings",[yt(e,t,o),...s])}function yt({report:e},t,o){let{findings:n}=e,i=u=>n.filter(u).length,r=(u,f,h)=>p`<label class="${f}"><input type="checkbox" name="${u}" value="${f}" checked=""/> ${f} <b>${h}</b></label>`,s=$.flatMap(u=>{let f=i(h=>h.level===u);return f>0?[r("level",u,f)]:[]}),a=["new","existing"].map(u=>r("state",u,i(f=>f.state===u))),l=(u,f)=>p`<option value="${u}">${u} (${f})</option>`,d=new Map;for(let{rule:u}of n)d.set(u,(d.get(u)??0)+1);let g=o.map(({id:u})=>u),c=new Map(n.map(({rule:u,section:f})=>[u,f])),m=C.map(u=>({section:u,ids:[...d.keys()].filter(f=>c.get(f)===u).sort((f,h)=>g.indexOf(f)-g.indexOf(h))})).filter(({ids:u})=>u.length>0),b=({sections:u})=>u.reduce((f,h)=>f+h.findings.length,0);return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${s}</fieldset>
${n.some(({state:u})=>u==="existing")?p`<fieldset><legend>State</legend>${a}</fieldset>`:null}
<label class="pick">Instance <select name="instance"><option value="">all</option>${t.map(u=>l(u.label,b(u)))}</select></label>
<label class="pick">Rule <select name="rule"><option value="">all</option>${m.map(({section:u,ids:f})=>p`<optgroup label="${u}">${f.map(h=>l(h,d.get(h)??0))}</optgroup>`)}</select></label>
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}function $t({texts:e,secrets:t},o){let n=new Map,i=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,d=o(s,a);return d===null?p`<span class="place">${l}</span>`:p`<a class="place" href="${d}" rel="noreferrer">${l}</a>`},r=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=n.get(s.path)??z(a);n.set(s.path,l);let{before:d,marked:g,after:c}=be(a,s.path,s,t,l);return p`<pre><span class="no">${s.start.line}</span><code>${d.trimStart()}<mark>${g}</mark>${c.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:d,state:g,message:c,help:m,related:b,symptom:u,repository:f}=s,h=[...b.map(y=>p`<dt>See</dt><dd>${i(y,f)}: ${w(y.note)}</dd>`),...m===null?[]:[p`<dt>Remedy</dt><dd>${w(m)}</dd>`],...u===null?[]:[p`<dt>Users see</dt><dd>${j[u]}</dd>`]];return p`<article data-level="${d}" data-state="${g}" data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${d}">${d}</span>${g==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${w(c)}</span></h5>
<p class="where">${i(s,f)} <a class="rule" href="${x(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${r(s)}${h.length>0?p`<dl>${h}</dl>`:null}</article>
`}}var kt={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function we({report:e,groups:t}){let o=t().map(({instance:n,estate:i,reason:r,rows:s})=>{let a=M(e,n,i),l=p`<h3>${a}</h3>\n`;if(r!==null)return p`${l}<p class="unknown">Not compared: ${w(r)}</p>\n`;let d=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(wt)}</tbody></table>\n`;return p`${l}${T(`Groups of ${a}`,d)}`});return k("groups","Mask + operator group = dashboard group",o)}function wt({mask:e,group:t,dashboard:o,fit:n}){let{kind:i,sign:r,word:s}=kt[n],a=l=>l===null?p`<span class="gap">none</span>`:p`<code>${l}</code>`;return p`<tr class="${i}"><td>${a(e)}</td><td>${a(t)}</td><td>${a(o)}</td><td class="fit"><i aria-hidden="true">${r}</i> ${s}</td></tr>\n`}var xt=6;function xe(e,t){if(e.instances.length===0)return null;let{instances:o,rows:n}=A(e),i=new Map(t.flatMap(({label:c,sections:m})=>m.map(b=>[`${c}
${b.section}`,b]))),r=n.map(({section:c,cells:m})=>({section:c,cells:m.map((b,u)=>{let{repository:f}=e.instances[u]??{},h=Z(e,{instance:null,estate:"",...f!==void 0&&{repository:f}}),y=[o[u]??"",h].flatMap(H=>i.get(`${H}
${c}`)??[]);return vt(b,c,o[u]??"",y)})})),s=c=>c.map(m=>p`<th scope="col">${m}</th>`),a=(c,m)=>p`<tr><th scope="row">${c}</th>${m}</tr>\n`,[l,d]=o.length<=xt?[o,r.map(({section:c,cells:m})=>a(c,m))]:[r.map(({section:c})=>c),o.map((c,m)=>a(c,r.flatMap(({cells:b})=>b[m]??[])))],g=p`<table class="matrix"><thead><tr><td></td>${s(l)}</tr></thead><tbody>
${d}</tbody></table>`;return k("whole","The whole at a glance",[T("Sections and instances",g)])}function vt(e,t,o,n){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let i=`${o}, ${t}`;if(e==="partial")return p`<td class="part"><a href="#not-checked" aria-label="${i}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;if(e==="not-checked")return p`<td class="none"><a href="#not-checked" aria-label="${i}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;let r=n.flatMap(g=>g.findings),s=$.find(g=>r.some(c=>c.level===g))??"error",a=r.filter(({level:g})=>g===s).length,l=`${s}${a===1?"":"s"}`,d={error:"✕",warning:"!",notice:"i"}[s];return p`<td class="${s}"><a href="#${n[0]?.id??"findings"}" aria-label="${i}: ${a} ${l}"><i aria-hidden="true">${d}</i> ${a} <span class="word">${l}</span></a></td>`}var B=e=>p`<a class="rule" href="${x(encodeURIComponent(e))}" rel="noreferrer">${e}</a> `,N=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function ve({findings:e}){let t=new Map;for(let{symptom:o,rule:n}of e)o!==null&&t.set(o,(t.get(o)??new Set).add(n));return k("symptoms","What users may see",N([...t].map(([o,n])=>p`<li>${w(j[o])}: look at ${[...n].map(B)}</li>\n`)))}var Re=({weakened:e})=>k("weakened","This change takes from the checks",N(e.map(({path:t,message:o,repository:n})=>p`<li><span class="place">${n===void 0?"":`${n}: `}${t}</span>: ${w(o)}</li>\n`))),Se=e=>k("not-checked","Not checked, and how to change that",N(E(e).map(({reason:t,rules:o,instances:n})=>p`<li><p>${w(t)}</p><p class="where"><span>${n.join(", ")}</span> <span>${o.map(B)}</span></p></li>\n`))),Le=(e,t)=>k("suppressed","Suppressed",N(e.suppressed.map(o=>{let{path:n,start:i,message:r,reason:s,rule:a,repository:l}=o,d=t(o,l),g=`${l===void 0?"":`${l}: `}${n}:${i.line}:${i.column}`,c=d===null?p`<span class="place">${g}</span>`:p`<a class="place" href="${d}" rel="noreferrer">${g}</a>`;return p`<li><p>${w(r)}</p><p class="where">${c} ${B(a)}</p><p>Reason: ${s}</p></li>\n`})));function Me({repositories:e=[],shared:t=[]},o){if(e.length===0)return null;let n=[...e].sort((s,a)=>+(s.summary.verdict==="pass")-+(a.summary.verdict==="pass")),i=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${n.map(s=>Rt(s,o))}</tbody></table>`,r=t.map(({rule:s,message:a,repositories:l})=>p`<li><p>${w(a)}</p><p class="where">${l.join(", ")} ${s===null?null:B(s)}</p></li>\n`);return p`${k("repositories","Repositories",[T("Repositories",i)])}${k("shared","In several repositories",N(r))}`}function Rt({name:e,revision:t,summary:o},n){let i=n&&O(n,e),r=o.verdict==="pass";return p`<tr><th scope="row">${i?p`<a href="${i}" rel="noreferrer">${e}</a>`:e}</th><td class="${r?"ok":"error"}"><span><i aria-hidden="true">${r?"✓":"✕"}</i> ${r?"passed":"failed"}</span></td><td>${o.error}</td><td>${o.warning}</td><td>${o.notice}</td><td><code>${t?.slice(0,12)??""}</code></td></tr>\n`}var Q=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const instance = data.get('instance'), rule = data.get('rule');
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = [level(dataset.level), state(dataset.state), [dataset.instance, ''].includes(instance), [dataset.rule, ''].includes(rule)].every(Boolean);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var ee=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #596273; --line: #dde1e8; --soft: #eef0f4; --link: #1a56a8;
  --error: #a8201a; --error-bg: #fdebe9; --warning: #7d4a00; --warning-bg: #fff2dc; --notice: #1b558f; --notice-bg: #e6f0fb;
  --ok: #17653a; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #a3adbc; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .6rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; color: inherit; }
.matrix td > a:hover { text-decoration: underline; }
i { font-style: normal; font-weight: 700; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
td.part > * { color: var(--ok); border: 1px dashed currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 18rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many article { content-visibility: auto; contain-intrinsic-size: auto 11rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; content-visibility: visible; } h2, h3, h4 { break-after: avoid; }
  thead th, thead td, .matrix th[scope=row] { position: static; }
  body > header { border: 1pt solid #444; }
}
`;var St=["default-src 'none'",`style-src 'sha256-${W(ee)}'`,`script-src 'sha256-${W(Q)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),Lt=300;function Ce(e,{links:t,rules:o}){let{report:n}=e,i=$e(n),r=P(n,t),{text:s}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new S(St)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${Ee(n).word}: Campaign IMS check</title>
<style>${new S(ee)}</style>
</head>
<body${n.findings.length>Lt?new S(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Ct(n)}
<main>
${Me(n,t)}
${xe(n,i)}
${ve(n)}
${Re(n)}
${ke(e,i,o,r)}
${we(e)}
${Se(n)}
${Le(n,r)}
</main>
<footer>campaign-ims-check ${n.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new S(Q)}</script>
</body>
</html>
`;return s}function Ee({summary:e,instances:t,findings:o}){return t.length===0&&o.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var Mt={index:"the Git index",tree:"a commit",worktree:"the work tree"};function Ct(e){let{summary:t,source:o,files:n,instances:i,repositories:r}=e,{word:s,kind:a,sign:l}=Ee(e),d=(b,u)=>p`<li class="${u}"><b>${b}</b> ${b===1?u:`${u}s`}</li>`,g=r?`${r.length} ${r.length===1?"repository":"repositories"}`:Mt[o.kind],c=o.revision===null?"":` at ${o.revision.slice(0,12)}`,m=o.base===null?null:p`<li><b>${t.new}</b> new since <code>${o.base.slice(0,12)}</code></li>`;return p`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${s}</h1>
<ul class="counts">${d(t.error,"error")}${d(t.warning,"warning")}${d(t.notice,"notice")}${m}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`} in ${g}${c}: ${n.read} of ${n.tracked} tracked files were read.</p>
</header>`}function je({level:e,state:t},{gate:o,failOn:n}){return(n==="never"?[]:$.slice(0,$.indexOf(n)+1)).includes(e)&&(o==="all"||t==="new")}function Ie({report:e},{failOn:t,newOnly:o}){let n=a=>je(a,{failOn:t,gate:o?"new":"all"}),i=[...Et(e)].map(([a,l])=>Tt(a,l,n)),r=a=>i.reduce((l,d)=>l+d[a],0),{text:s}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${r("tests")}" failures="${r("failures")}" errors="0">
${i.map(a=>a.xml)}</testsuites>
`;return s}function Et(e){let t=new Map;for(let r of e.findings){let s=t.get(te(r));s?s.push(r):t.set(te(r),[r])}let o=new Set,n=new Map,i=(r,s)=>{let a=n.get(r);a?a.push(s):n.set(r,[s])};for(let r of e.checks){let s=(t.get(te(r))??[]).filter(u=>jt(u,r));for(let u of s)o.add(u);let{section:a,rule:l,status:d,reason:g,instance:c,estate:m,repository:b}=r;i(M(e,c,m,b),{section:a,rule:l,findings:s,skipped:d==="not-checked"?g??"":null})}for(let r of e.findings)o.has(r)||i("of no instance",{section:r.section,rule:r.rule,findings:[r],skipped:null});return n}var te=({rule:e,repository:t})=>JSON.stringify([e,t]),jt=(e,{instance:t,estate:o})=>[t,null].includes(e.instance)&&[o,""].includes(e.estate);function Tt(e,t,o){let n=t.filter(({findings:s})=>s.some(o)).length,i=t.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${t.length}" failures="${n}" errors="0" skipped="${i}">
${t.map(s=>It(e,s,o))}  </testsuite>
`,tests:t.length,failures:n,skipped:i}}function It(e,{section:t,rule:o,findings:n,skipped:i},r){let s=n.filter(r),a=n.filter(d=>!r(d)),l=s.length>1?` (and ${s.length-1} more)`:"";return p`    <testcase name="${o}" classname="${`${e}: ${t}`}">${[n.length===0&&i!==null?p`<skipped message="${i}"/>`:null,s[0]?p`<failure type="${s[0].level}" message="${s[0].message+l}">${F(s.map(Te))}</failure>`:null,a.length>0?p`<system-out>${F(a.map(Te))}</system-out>`:null]}</testcase>
`}var Te=({path:e,start:t,level:o,state:n,message:i,help:r,rule:s})=>p`${e}:${t.line}:${t.column}: ${o}${n==="existing"?" (existing)":""}: ${i}
${r===null?null:p`${r}\n`}${x(encodeURIComponent(s))}
`;var Ot={error:"error",warning:"warning",notice:"note"};function Fe(e,t,o){let n=new Set(e.map(({id:r})=>r)),i=t.filter(r=>!n.has(r)).map(r=>({id:r,shortDescription:{text:r},helpUri:_(r)}));return[...e.map(r=>Ft(r,o[r.id])),...i]}function Ft({id:e,section:t,level:o,says:n,needs:i},r){let s=`${Oe(n)} This is a demand on the section "${t}" of "Troubleshooting IMS".`,a=i===void 0?"":` It is checked where this is known: ${i}.`;return{id:e,shortDescription:{text:Oe(n)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${_(e)}`,markdown:r===void 0?`[${e}](${_(e)})`:Nt(r)},helpUri:_(e),defaultConfiguration:{level:Ot[o]},properties:{tags:["adobe-campaign","ims",t],precision:"very-high"}}}var _=e=>x(encodeURIComponent(e)),Oe=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,Nt=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(t,o)=>`](${new URL(o,x("x")).href})`);var At={error:"error",warning:"warning",notice:"note"},ne="%SRCROOT%";function Ue({report:e},t){let o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:n,revision:i})=>Ne(Ut(e,n,i),t,n)):[Ne(e,t)]};return`${JSON.stringify(o,null,2)}
`}function Ut(e,t,o){let n=({repository:l})=>l===t,{source:i,findings:r,suppressed:s,checks:a}=e;return{...e,source:{...i,revision:o},findings:r.filter(n),suppressed:s.filter(n),checks:a.filter(n)}}function Ne(e,{rules:t,pages:o,links:n},i){let{tool:r,source:s,findings:a,suppressed:l}=e,d=new Set([...a,...l].map(({rule:h})=>h)),g=i===void 0?t:t.filter(({id:h})=>d.has(h)),c=Fe(g,[...d],i===void 0?o():{}),m=new Map(c.map(({id:h},y)=>[h,y])),b=n&&O(n,i),u=n?.revision??s.revision,f=h=>({...Pt(h,s.base!==null),ruleIndex:m.get(h.rule)});return{tool:{driver:{name:r.name,version:r.version,informationUri:K,rules:c}},...i!==void 0&&{automationDetails:{id:`${r.name}/${i}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[ne]:{description:{text:"The root of the repository."}}},...b&&{versionControlProvenance:[{repositoryUri:b,...u&&{revisionId:u},mappedTo:{uriBaseId:ne}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:E(e).map(({reason:h,rules:y})=>({level:"note",message:{text:D(`Not checked: ${y.join(", ")}. ${h}`)}}))}],results:[...a.map(f),...l.map(h=>({...f(h),suppressions:Gt(h)}))]}}function Pt(e,t){let{rule:o,level:n,state:i,message:r,help:s,path:a,related:l,fingerprint:d,instance:g,estate:c,section:m,symptom:b}=e;return{ruleId:o,level:At[n],...t&&{baselineState:i==="new"?"new":"unchanged"},message:{text:D(s===null?r:`${r} ${s}`)},locations:[{physicalLocation:Ae(a,e)}],...l.length>0&&{relatedLocations:l.map((u,f)=>({id:f+1,physicalLocation:Ae(u.path,u),message:{text:D(u.note)}}))},partialFingerprints:{"campaignImsCheck/v1":d},properties:{instance:g,estate:c,section:m,symptom:b}}}var Gt=({reason:e})=>[{kind:"external",status:"accepted",justification:D(e)}],Ae=(e,{start:t,end:o})=>({artifactLocation:{uri:U(e),uriBaseId:ne},region:{startLine:t.line,startColumn:t.column,endLine:o.line,endColumn:o.column}}),D=e=>L(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
